package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A blog of which the Wayback Machine has very many captures, in a heap of 256 MB; as many as {@code -Dcaptures=100000} says. */
@Tag("slow")
class ManyCapturesTest {
    private static final int CAPTURES = Integer.getInteger("captures", 300);
    private static final int OF_A_POST = 20;
    private static final int AT_ONCE = 100_000;
    private static final String HEAP = System.getProperty("captures.heap", "256m");

    private final FakeWayback machine = new FakeWayback(InstantSource.system());
    private Path folder;

    @BeforeEach
    void keep() throws IOException {
        folder = Files.createTempDirectory("captures");
        machine.mementosAMinute(AT_ONCE);
        for (int i = 0; i < CAPTURES; i++) {
            int post = 1 + i / OF_A_POST;
            machine.page(
                    (2005 + i % OF_A_POST) + "0301" + "000000",
                    "http://sora.tistory.com/" + post,
                    FakeTistory.page(post, "글 " + post, "<p>" + i + "번째 판의 본문입니다.</p>"));
        }
    }

    @AfterEach
    void clear() throws IOException {
        machine.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Process start(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("backup", "sora", "--from-wayback", "--wayback-rate", "10", "--out", folder.toString()));
        arguments.addAll(List.of(options));
        return KillableRun.start(
                List.of("-Xmx" + HEAP, "-XX:+UseSerialGC"),
                machine.address(),
                folder.resolve("said.txt"),
                arguments.toArray(String[]::new));
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }

    @Test
    void theyAreCountedWithoutAnyOfThemBeingFetched() throws Exception {
        Process run = start("--dry-run");

        assertThat(run.waitFor()).as(said()).isEqualTo(ExitCode.COMPLETE);
        assertThat(said()).contains(String.format(Locale.ENGLISH, "%,d", CAPTURES));
        assertThat(machine.asked("id_/")).isEmpty();
    }

    @Test
    void aRunThatFetchesAFewOfThemGoesOnWithoutListingThemAgain() throws Exception {
        assertThat(start("--max-requests", "10").waitFor()).as(said()).isEqualTo(ExitCode.INCOMPLETE);
        int lists = machine.asked("/cdx/").size();

        assertThat(start("--max-requests", "5").waitFor()).as(said()).isEqualTo(ExitCode.INCOMPLETE);

        assertThat(machine.asked("/cdx/")).hasSize(lists);
        assertThat(machine.asked("id_/")).hasSizeGreaterThan(10);
        assertThat(Files.readAllLines(folder.resolve("sora/.state/wayback.jsonl")))
                .hasSizeGreaterThanOrEqualTo(CAPTURES);
    }
}
