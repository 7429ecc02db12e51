package io.github.tistoryarchiver.importer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostBuilder;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final HttpUrl HOME = HttpUrl.parse("https://sora.tistory.com/");
    private static final int ORDERS = 100;

    private static PostBuilder post(Source source) {
        return MadeUp.post(1).source(source).title("글");
    }

    private static Reading reading(PostBuilder post, String html, @Nullable String captured) {
        return Reading.of(
                PostReader.ofText(post.build(), html, HOME, List.of()),
                captured == null ? null : Instant.parse(captured),
                post.source() + ".file");
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }

    private static final List<Reading> FIVE = List.of(
            reading(
                    post(Source.TTXML)
                            .modifiedAt(time("2013-01-01T00:00:07+09:00"))
                            .publishedAt(time("2012-01-01T10:00:05+09:00")),
                    "<p>하나</p>",
                    "2013-02-01T00:00:00Z"),
            reading(
                    post(Source.WARC)
                            .modifiedAt(time("2015-01-01T00:00:00+09:00"))
                            .publishedAt(time("2012-01-01T10:00:00+09:00"))
                            .tags(List.of("배")),
                    "<div><p>하나 </p></div>",
                    "2016-02-01T00:00:00Z"),
            reading(post(Source.ZIP).visibility(Visibility.UNKNOWN), "<p>영</p>", null),
            reading(
                    post(Source.WARC)
                            .modifiedAt(time("2020-01-01T00:00:00+09:00"))
                            .title("새 글"),
                    "<p>둘</p>",
                    "2021-01-01T00:00:00Z"),
            reading(post(Source.FEED).title("새 글"), "<p>둘</p>", "2022-01-01T00:00:00Z"));

    private static List<String> said(Merge.Result result) {
        return result.versions().stream()
                .map(version -> version.read().post() + "\n" + version.read().bodyHtml() + version.time())
                .toList();
    }

    @Test
    void theOrderOfReadingsDoesNotCount() {
        Merge.Result expected = Merge.of(FIVE);
        for (int order = 0; order < ORDERS; order++) {
            List<Reading> shuffled = new ArrayList<>(FIVE);
            Collections.shuffle(shuffled, new Random(order));

            Merge.Result merged = Merge.of(shuffled);

            assertThat(said(merged)).isEqualTo(said(expected));
            assertThat(merged.conflicts()).isEqualTo(expected.conflicts());
        }
    }

    @Test
    void versionsAreInTheOrderOfTheirTimesAndWhatHasNoneComesFirst() {
        assertThat(Merge.of(FIVE).versions())
                .extracting(version -> version.read().readable().text().strip())
                .containsExactly("영", "하나", "둘");
    }

    @Test
    void readingsWithTheSameVisibleTextAreOneVersionWithTheBestOfEach() {
        Post merged = Merge.of(FIVE).versions().get(1).read().post();

        assertThat(merged.source()).isEqualTo(Source.WARC);
        assertThat(merged.publishedAt())
                .as("of the backup, to the second")
                .isEqualTo(time("2012-01-01T10:00:05+09:00"));
        assertThat(merged.modifiedAt()).isEqualTo(time("2015-01-01T00:00:00+09:00"));
        assertThat(merged.tags()).containsExactly("배");
    }

    @Test
    void whatNoSourceSaysIsNotKnown() {
        Post merged = Merge.of(List.of(FIVE.get(2))).newest().read().post();

        assertThat(merged.visibility()).isEqualTo(Visibility.UNKNOWN);
        assertThat(merged.publishedAt()).isNull();
    }

    @Test
    void sourcesOfOneEditThatSayDifferentThingsAreAConflict() {
        OffsetDateTime edit = time("2013-01-01T00:00:00+09:00");
        Reading page = reading(post(Source.WARC).modifiedAt(edit), "<p>하나</p>", null);
        Reading backup = reading(
                post(Source.TTXML).modifiedAt(edit).title("다른 제목").visibility(Visibility.PRIVATE),
                "<p>하나 둘 셋 넷</p>",
                null);

        assertThat(Merge.of(List.of(page, backup)).conflicts())
                .extracting(Conflict::field)
                .containsExactly("text", "title", "visibility");
    }
}
