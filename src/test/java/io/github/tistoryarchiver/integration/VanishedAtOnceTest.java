package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A large part of a blog that is not there from one run to the next. */
class VanishedAtOnceTest {
    @RegisterExtension
    private final ArchivedBlog sora =
            new ArchivedBlog(blog -> LongStream.rangeClosed(1, 12).forEach(id -> blog.post(id, "<p>글</p>")));

    private void delete(long first, long last) {
        LongStream.rangeClosed(first, last).forEach(sora.blog()::delete);
    }

    private long gone() throws IOException {
        return sora.read("index.json")
                .lines()
                .filter(line -> line.contains("\"gone\""))
                .count();
    }

    @Test
    void nothingIsMarkedBeforeThreeDaysSayTheSame() throws IOException {
        sora.backupOn("2026-11-01");
        delete(1, 6);

        Cli first = sora.backupOn("2026-11-02");
        sora.backupOn("2026-11-02");
        sora.backupOn("2026-11-03");
        Cli sameDay = sora.backupOn("2026-11-03");

        assertThat(first.exit()).isZero();
        assertThat(first.err())
                .contains("Many at once: 6 of 12", "--accept-gone")
                .doesNotContain("the next run");
        assertThat(sameDay.err()).contains("Many at once: 6 of 12");
        assertThat(sora.status().out()).contains("Many at once: 6 of 12");
        assertThat(gone()).isZero();

        Cli third = sora.backupOn("2026-11-04");

        assertThat(third.err()).contains("Gone:").doesNotContain("Many at once");
        assertThat(gone()).isEqualTo(6);
        assertThat(sora.read("posts/1/post.json")).contains("\"goneSince\": \"2026-11-02\"");
    }

    @Test
    void theOwnerMayAcceptIt() throws IOException {
        sora.backupOn("2026-11-01");
        delete(1, 6);

        sora.backupOn("2026-11-02", "--accept-gone");

        assertThat(gone()).isEqualTo(6);
    }

    @Test
    void theOwnerMayAcceptItInTheSettings() throws IOException {
        sora.backup();
        delete(1, 6);

        Cli.run(
                Map.of("TISTORY_ARCHIVER_ACCEPT_GONE", "true"),
                sora.address(),
                "backup",
                "sora",
                "--rate",
                "1000",
                "--out",
                sora.out().toString());

        assertThat(gone()).isEqualTo(6);
    }

    @Test
    void fivePostsAreMarkedByTheSecondRun() throws IOException {
        sora.backupOn("2026-11-01");
        delete(1, 5);
        Cli first = sora.backupOn("2026-11-02");

        sora.backupOn("2026-11-03");

        assertThat(first.err()).doesNotContain("Many at once");
        assertThat(gone()).isEqualTo(5);
    }

    @Test
    void thoseThatStayAwayWhenOthersComeBackNeedThreeDaysToo() throws IOException {
        sora.backupOn("2026-11-01");
        delete(1, 8);
        sora.backupOn("2026-11-02");
        LongStream.rangeClosed(3, 8).forEach(id -> sora.blog().post(id, "<p>글</p>"));

        sora.backupOn("2026-11-03");
        assertThat(gone()).isZero();

        sora.backupOn("2026-11-04");
        assertThat(gone()).isEqualTo(2);
    }

    @Test
    void runsThatSeeAFewOfThemOnlyDoNotTakeThemForAFew() throws IOException {
        sora.backupOn("2026-11-01");
        delete(1, 8);

        sora.backupOn("2026-11-02", "--max-requests", "5", "--connections", "1");
        sora.backupOn("2026-11-02", "--max-requests", "5", "--connections", "1");

        assertThat(gone()).isZero();
    }
}
