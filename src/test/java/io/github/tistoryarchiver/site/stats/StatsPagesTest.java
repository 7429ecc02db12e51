package io.github.tistoryarchiver.site.stats;

import static io.github.tistoryarchiver.MadeUp.comment;
import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.site.Site;
import io.github.tistoryarchiver.site.SiteOptionsBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages with a blog's statistics. */
class StatsPagesTest {
    @TempDir
    private Path work;

    private int id;

    private void add(MadeUpArchive archive, String time) {
        id++;
        archive.add(
                post(id).title("글 " + id).publishedAt(time == null ? null : OffsetDateTime.parse(time)),
                "<p>본문 낱말</p>",
                List.of(comment(id * 10L, "댓글")
                        .author(new CommentAuthor("소금", null, null, CommentAuthor.GUEST))
                        .build()),
                Map.of());
    }

    private String page(Path archive, String name, boolean isPublic) throws IOException {
        Site.write(
                new Archive(archive),
                archive.resolve("site"),
                SiteOptionsBuilder.builder().isPublic(isPublic).build(),
                ProgressListener.NONE);
        return Files.readString(archive.resolve("site").resolve(name), StandardCharsets.UTF_8);
    }

    private String stats(String... times) throws IOException {
        MadeUpArchive archive = MadeUpArchive.in(work);
        for (String time : times) {
            add(archive, time);
        }
        return page(archive.done(), "stats.html", false);
    }

    @Test
    void aBlogWithoutPostsHasThePageWithoutDrawings() throws IOException {
        assertThat(stats()).contains("날짜가 있는 글이 없습니다").doesNotContain("<svg");
    }

    @Test
    void aBlogOfOneDayIsDrawn() throws IOException {
        assertThat(stats("2017-05-14T10:00:00+09:00", "2017-05-14T23:00:00+09:00"))
                .contains("2017년에 가장 많이 썼습니다. 2편입니다.")
                .contains("aria-label=\"2017년 5월 2편\"");
    }

    @Test
    void aPostOfAnImpossibleYearIsListedAndNotDrawn() throws IOException {
        assertThat(stats("1970-01-01T09:00:00+09:00", "2017-05-14T10:00:00+09:00"))
                .contains("그리지 않은 글")
                .contains("href=\"posts/1.html\"")
                .doesNotContain("stats/1970.html");
    }

    @Test
    void postsWithoutADateAreCountedApart() throws IOException {
        assertThat(stats("2017-05-14T10:00:00+09:00", null)).contains("날짜가 없는 글이 1편 있습니다");
    }

    @Test
    void anHourIsThatOfTheBlogAndNotOfTheReader() throws IOException {
        assertThat(stats("2017-05-14T23:30:00+09:00")).contains("21시에서 0시 사이에 글의 100%");
    }

    @Test
    void eachYearHasAPageOfItsDays() throws IOException {
        stats("2016-02-29T10:00:00+09:00", "2017-05-14T10:00:00+09:00");

        try (var files = Files.walk(work)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("2016.html", "2017.html");
        }
    }

    @Test
    void aSiteForEverybodyCountsNoClosedPostAndNamesNobody() throws IOException {
        MadeUpArchive archive = MadeUpArchive.in(work);
        add(archive, "2017-05-14T10:00:00+09:00");
        archive.add(
                post(99).title("닫힌 글")
                        .publishedAt(OffsetDateTime.parse("2011-05-14T10:00:00+09:00"))
                        .visibility(Visibility.PRIVATE),
                "<p>닫힌 본문</p>");

        assertThat(page(archive.done(), "stats.html", true))
                .doesNotContain("닫힌")
                .doesNotContain("2011")
                .doesNotContain("누가 댓글을");
    }

    @Test
    void oneNameIsCountedForEachOfItsComments() throws IOException {
        assertThat(stats("2017-05-14T10:00:00+09:00", "2017-05-15T10:00:00+09:00"))
                .contains("누가 댓글을 달았을까")
                .contains("<th scope=\"row\">소금</th><td>2</td>");
    }
}
