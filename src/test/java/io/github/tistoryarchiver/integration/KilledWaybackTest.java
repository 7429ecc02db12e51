package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A run over the Wayback Machine that is killed, at random moments, and goes on. More kills with {@code -Dwayback.kills=25}. */
@Tag("slow")
class KilledWaybackTest {
    private static final int KILLS = Integer.getInteger("wayback.kills", 1);
    private static final int POSTS = 4;
    private static final int AT_ONCE = 100_000;
    private static final String IMAGE = "https://t1.daumcdn.net/cfile/tistory/0123456789ABCDE";

    private final FakeWayback machine = new FakeWayback(InstantSource.system());
    private final Random random = new Random(7);
    private Path folder;

    @BeforeEach
    void keep() throws IOException {
        folder = Files.createTempDirectory("killed");
        machine.mementosAMinute(AT_ONCE);
        machine.page(
                "20240301000000",
                "http://sora.tistory.com/",
                FakeTistory.head("") + "<body id=\"tt-body-index\"></body></html>");
        for (int id = 1; id <= POSTS; id++) {
            String body = "<p>글 " + id + "의 본문입니다.</p><img src=\"" + IMAGE + id + "\">";
            machine.page("20240301000000", "http://sora.tistory.com/" + id, FakeTistory.page(id, "글 " + id, body))
                    .page(
                            "20250301000000",
                            "http://sora.tistory.com/" + id,
                            FakeTistory.page(id, "글 " + id, body + "<p>고친 글입니다.</p>")
                                    .replace("2024-02-01T10", "2025-02-01T10"))
                    .capture("20240301000000", IMAGE + id, "image/png", 200, FakeTistory.png("그림 " + id));
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

    private Process start(String out) throws IOException {
        return KillableRun.start(
                machine.address(),
                folder.resolve("said.txt"),
                "backup",
                "sora",
                "--from-wayback",
                "--wayback-rate",
                "10",
                "--out",
                folder.resolve(out).toString());
    }

    private Map<String, String> bytes(String out) throws IOException {
        return ArchiveBytes.of(folder.resolve(out).resolve("sora"));
    }

    @Test
    void aRunThatWasKilledAndGoesOnEndsWithTheSameBytes() throws Exception {
        assertThat(start("whole").waitFor())
                .as(Files.readString(folder.resolve("said.txt")))
                .isZero();
        int requests = machine.asked().size();

        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            int last = machine.asked().size() + random.nextInt(requests / 2);
            Process run = start("killed");
            while (run.isAlive() && machine.asked().size() <= last) {
                run.waitFor(1, TimeUnit.MILLISECONDS);
            }
            boolean isDone = run.waitFor(random.nextInt(50), TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
            killed += isDone ? 0 : 1;
        }
        assertThat(start("killed").waitFor())
                .as(Files.readString(folder.resolve("said.txt")))
                .isZero();

        assertThat(killed).as("runs that were still going on").isPositive();
        assertThat(bytes("killed")).isEqualTo(bytes("whole"));
        assertThat(bytes("killed").keySet()).contains("posts/1/post.md", "raw/import-wayback.warc.gz");
    }
}
