package io.github.tistoryarchiver.markdown.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.model.Author;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostBuilder;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Visibility;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    private static Post post(String title, List<String> tags, Visibility visibility) {
        return PostBuilder.builder()
                .id(7)
                .blog("sora")
                .type(PostType.POST)
                .url("https://sora.tistory.com/7")
                .title(title)
                .author(new Author("소라"))
                .category(new PostCategory(List.of("여행", "섬"), null))
                .tags(tags)
                .publishedAt(OffsetDateTime.parse("2017-05-14T18:49:00+09:00"))
                .visibility(visibility)
                .summary("요약: #1")
                .commentCount(3)
                .cover("assets/배.jpg")
                .related(List.of())
                .assets(List.of())
                .links(List.of())
                .videos(List.of())
                .linkCards(List.of())
                .codeBlocks(List.of())
                .state(PostState.LIVE)
                .source(Source.PAGE)
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "콜론: 과 #해시",
                "'작은' \"큰\" 따옴표",
                "이모지 👨‍👩‍👧 와 결합 e\u0301",
                "두\n줄",
                "---",
                "...",
                "no",
                "2024",
                "2017-05-14",
                "{{ x }} [a] *b & !c % @d `e`",
                "역슬래시 \\ 끝\\",
                " 앞뒤 빈칸 ",
                "\t탭",
                "\u0085\u2028\u0007",
                "<script>alert(1)</script>"
            })
    void everyTitleIsReadBackAsItWas(String title) {
        assertThat(FrontMatter.read(FrontMatter.of(post(title, List.of(), Visibility.PUBLIC))))
                .containsEntry("title", title);
    }

    @Test
    void tagsThatLookLikeNumbersOrTruthStayText() {
        List<String> tags = List.of("no", "yes", "on", "null", "~", "1", "1e3", "0x1", "2024-01-01", "c++", "a, b");

        assertThat(FrontMatter.read(FrontMatter.of(post("글", tags, Visibility.PUBLIC))))
                .containsEntry("tags", tags);
    }

    @Test
    void theKeysAreTheSameInTheSameOrderAlways() {
        assertThat(FrontMatter.read(FrontMatter.of(post("글", List.of("하나"), Visibility.PRIVATE))))
                .containsOnlyKeys(
                        "title",
                        "date",
                        "slug",
                        "permalink",
                        "categories",
                        "tags",
                        "author",
                        "description",
                        "cover",
                        "comments",
                        "draft")
                .containsEntry("draft", true)
                .containsEntry("comments", 3);
    }

    @Test
    void aTextWithoutFrontMatterIsSaidToHaveNone() {
        assertThatThrownBy(() -> FrontMatter.read("글\n---\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FrontMatter.read("---\na: [\n---\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
