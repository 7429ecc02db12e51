package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rules of the Wayback Machine, which blocks who breaks them. {@link FakeWayback} notes each that is broken. */
class WaybackRulesTest {
    @RegisterExtension
    final RescuedBlog rescued = new RescuedBlog();

    private void posts(int number) {
        for (int id = 1; id <= number; id++) {
            rescued.machine()
                    .page(
                            "202403" + (10 + id / 30) + "0000" + (10 + id % 30),
                            "http://sora.tistory.com/" + id,
                            FakeTistory.page(id, "글 " + id, "<p>글 " + id + "의 본문입니다.</p>"));
        }
    }

    @Test
    void pagesAreAskedForOnceASecond() {
        posts(30);

        Cli run = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.waited()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(32));
    }

    @Test
    void listsAreAskedForTwentyFourTimesAMinuteAndGoOnWithTheirKeys() {
        posts(60);
        rescued.machine().pagesOf(2);

        Cli run = rescued.rescue("--wayback-rate", "1");

        assertThat(run.exit()).isEqualTo(ExitCode.COMPLETE);
        assertThat(run.out()).contains("60 captures, of 60 posts");
        assertThat(rescued.machine().asked("/cdx/")).hasSize(30);
    }

    @Test
    void aListThatBeginsFromTheFrontAgainEndsAndIsNamed() {
        posts(10);
        rescued.machine().pagesOf(3).repeatingKeys();

        Cli run = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("sora.tistory.com: the list of captures began from the front again");
        assertThat(rescued.machine().asked("/cdx/")).hasSizeLessThan(4);
    }

    @Test
    void aRefusalIsWaitedForAndThenTheRunIsHalfAsFast() {
        posts(12);
        rescued.machine().refuse(4, "120");

        Cli run = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.waited()).isBetween(Duration.ofSeconds(120 + 18), Duration.ofSeconds(120 + 26));
    }

    @Test
    void aRefusalWithoutATimeIsWaitedForAMinute() {
        posts(3);
        rescued.machine().refuse(1, "");

        Cli run = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.waited()).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aSecondRefusalEndsTheRunAndTheNextOneGoesOnFromThere() throws IOException {
        posts(12);
        rescued.machine().refuse(4, "5").refuse(8, "5");

        Cli run = rescued.rescue();
        Map<String, String> before = rescued.files();
        rescued.pass(Duration.ofHours(1));
        int asked = rescued.machine().asked().size();
        Cli next = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("refused requests twice");
        assertThat(asked).isEqualTo(8);
        assertThat(before).containsKey("posts/12/post.md").doesNotContainKey("posts/1/post.md");
        assertThat(next.exit()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.machine().asked().subList(asked, asked + 7))
                .noneMatch(path -> path.contains("/cdx/") || path.endsWith("/12"));
    }

    private void postsWithPictures(int number) {
        posts(number);
        for (int id = 1; id <= number; id++) {
            String image = "https://t1.daumcdn.net/cfile/tistory/0123456789ABCD0" + id;
            rescued.machine()
                    .page(
                            "202503010000" + (10 + id),
                            "http://sora.tistory.com/" + id,
                            FakeTistory.page(id, "글 " + id, "<p>고친 글 " + id + "</p><img src=\"" + image + "\">")
                                    .replace("2024-02-01", "2025-02-01"))
                    .capture("20250101000000", image, "image/png", 200, FakeTistory.png("bild " + id));
        }
    }

    @Test
    void anInterruptedRunLeavesInTheEndWhatOneRunLeaves() throws IOException {
        postsWithPictures(6);
        rescued.rescue();
        Map<String, String> atOnce = rescued.files();
        deleteArchive();

        Cli last;
        int runs = 0;
        do {
            rescued.pass(Duration.ofSeconds(3));
            last = rescued.rescue("--max-requests", "5");
            runs++;
        } while (last.exit() != ExitCode.COMPLETE && runs < 20);

        assertThat(last.exit()).as(last.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(runs).isGreaterThan(3);
        assertThat(rescued.files()).isEqualTo(atOnce);
    }

    private void deleteArchive() throws IOException {
        try (Stream<Path> all = Files.walk(rescued.path(""))) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aRefusedConnectionIsABlockAndTheMachineIsNotAskedBeforeItEnds() throws IOException {
        posts(3);
        rescued.machine().close();

        Cli run = rescued.rescue();
        Cli atOnce = rescued.rescue();
        rescued.pass(Duration.ofMinutes(61));
        Cli later = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("refuses connections from here", "Run again after 2026-11-23");
        assertThat(atOnce.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(atOnce.err()).contains("is not asked before 2026-11-23");
        assertThat(later.err()).contains("refuses connections from here");
        assertThat(rescued.read(".state/wayback.json")).contains("\"notBefore\": \"2026-11-23T03:01:00Z\"");
    }

    @Test
    void aBlockEndsTheRunsOverFurtherBlogsToo() {
        rescued.machine().close();

        Cli run = rescued.run(
                "backup",
                "sora",
                "umi",
                "--from-wayback",
                "--out",
                rescued.folder().toString());

        assertThat(run.err()).contains("refuses connections from here", "is not asked before");
    }

    @Test
    void whatIsSlowIsAskedForOnceMoreAtTheEnd() {
        posts(8);
        rescued.machine().slow("http://sora.tistory.com/8", Duration.ofSeconds(6));

        Cli run = rescued.rescue();

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.path("posts/8/post.md")).exists();
        assertThat(rescued.machine().asked("com/8")).hasSize(2);
    }

    @Test
    void whatIsSlowTwiceIsNamedAndAskedForByTheNextRun() {
        posts(2);
        rescued.machine().slow("http://sora.tistory.com/2", Duration.ofHours(1));

        Cli run = rescued.rescue();
        rescued.pass(Duration.ofHours(2));
        Cli next = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("http://sora.tistory.com/2: the Wayback Machine did not find it in time");
        assertThat(next.exit()).as(next.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.path("posts/2/post.md")).exists();
    }

    @Test
    void aRunEndsAfterItsRequestsOrItsTime() {
        posts(9);

        Cli requests = rescued.rescue("--max-requests", "4");
        Cli time = rescued.rescue("--max-time", "0.05");

        assertThat(requests.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(requests.err()).contains("--max-requests are made");
        assertThat(time.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(time.err()).contains("--max-time is over");
        assertThat(rescued.machine().asked().size()).isBetween(6, 9);
    }
}
