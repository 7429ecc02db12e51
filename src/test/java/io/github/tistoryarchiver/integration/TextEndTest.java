package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with one element too many closed or left open, or with elements that have the platform's classes. */
class TextEndTest {
    private static final String BUTTONS =
            "<div class='container_postbtn #post_button_group'><div class='postbtn_like'>공감</div></div>"
                    + "<div class='another_category another_category_color_gray'><h4>카테고리의 다른 글</h4></div>";

    private static final String TEXT = "<div class='tt_article_useless_p_margin contents_style'>";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(blog -> blog.post(1, ""));

    private String archived(String article) throws IOException {
        sora.blog().answer("/1", Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(1, "제목", article, "/1")));
        Cli run = sora.backup();
        assertThat(run.exit()).as(run.err()).isZero();
        String post = sora.read("posts/1/post.md");
        return post.substring(post.indexOf("\n---\n", 3) + 5).strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>처음</p></div><p>끝</p>",
                "<p>처음</p></div></div><p>끝</p>",
                "<p>처음</p></article><p>끝</p>",
                "<p>처음</p></div></article><div><p>끝</p>",
                "<p>처음</p></body></html><p>끝</p>",
                "<p>처음</p><div><div><p>끝</p>",
            })
    void theTextEndsWhereThePlatformsPartsBegin(String text) throws IOException {
        String article = "<article><h1>제목</h1><div class='view'>" + TEXT + text + "</div>" + BUTTONS
                + "</div><div class='tags'>꼬리표</div></article><footer>바닥</footer>";

        assertThat(archived(article)).isEqualTo("처음\n\n끝");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>처음</p></div><p>끝</p>",
                "<p>처음</p></article><p>끝</p>",
            })
    void itEndsThereTooWhenTheyAreInTheElementOfTheText(String text) throws IOException {
        String article = "<article><div class='view'>" + TEXT + text + BUTTONS
                + "</div></div><div class='tags'>꼬리표</div></article>";

        assertThat(archived(article)).isEqualTo("처음\n\n끝");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>처음</p><div class='another_category'>끝</div>",
                "<p>처음</p><div class='wrap_btn_etc'>끝</div>",
                "<div class='container_postbtn'>처음</div><p>끝</p>",
                "<p>처음</p><!-- System - START --><p>끝</p><!-- System - END -->",
            })
    void theAuthorsOwnElementsWithThePlatformsNamesStay(String text) throws IOException {
        assertThat(archived("<div class='view'>" + TEXT + text + "</div>" + BUTTONS + "</div>"))
                .isEqualTo("처음\n\n끝");
    }
}
