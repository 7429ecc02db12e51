package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.verify.Verification;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The program as a process that is killed, asked to end, or started twice. More kills with {@code -Dkills=200}. */
@Tag("slow")
class KilledRunsTest {
    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int KILLS_OF_AN_ARCHIVE = Math.min(5, KILLS);
    private static final int ANSWERS_BEFORE_A_KILL = 60;
    private static final int POSTS = 40;
    private static final Pattern SEEN = Pattern.compile("\"url\":\"https://([^\"]+)\"");

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    @BeforeEach
    void fill() throws IOException {
        for (long id = 1; id <= POSTS; id++) {
            String image = "blog.kakaocdn.net/dna/p" + id + "/bt" + id + "/AAAA/img.png";
            blog.post(
                            id,
                            "<p>글 " + id + " <a href='/" + (id % POSTS + 1) + "'>다음 글</a></p><img src='https://" + image
                                    + "?credential=k&expires=1&signature=s'>")
                    .image(image)
                    .comment(id, 100 + id, "댓글 " + id);
        }
    }

    private Process program(Path out, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("backup", "sora", "--no-raw", "--comment-checks", "0", "--out", out.toString()));
        arguments.addAll(List.of(options));
        return KillableRun.start(blog.address(), sora.folder().resolve("out.txt"), arguments.toArray(String[]::new));
    }

    private String said() throws IOException {
        return Files.readString(sora.folder().resolve("out.txt"));
    }

    /** Runs to the end, in this process. */
    private void run(Path out) {
        Cli run = Cli.run(
                blog.address(),
                "backup",
                "sora",
                "--no-raw",
                "--comment-checks",
                "0",
                "--rate",
                "1000",
                "--connections",
                "8",
                "--out",
                out.toString());
        assertThat(run.exit()).as("%s", run.err()).isZero();
    }

    /** Addresses of posts that are finished, as the archive's memory has them. */
    private static List<String> finished(Path out) throws IOException {
        Path memory = out.resolve("sora/.state/posts.jsonl");
        List<String> finished = new ArrayList<>();
        if (Files.exists(memory)) {
            for (String line : Files.readAllLines(memory)) {
                Matcher seen = SEEN.matcher(line);
                if (line.endsWith("}") && seen.find()) {
                    finished.add(seen.group(1));
                }
            }
        }
        return finished;
    }

    /** File by file: all of them in one message would hide the one that differs. */
    static void assertSame(Map<String, String> files, Map<String, String> expected) {
        assertThat(files.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, content) -> assertThat(files.get(path)).as(path).isEqualTo(content));
    }

    /** What a run writes at its end may not be there, nor posts to which others link; of a finished post nothing else is missing. */
    private static void assertNothingFinishedIsDamaged(Path out, List<String> finished) {
        Path archive = out.resolve("sora");
        if (Files.exists(archive.resolve("posts"))) {
            List<String> allowed =
                    new ArrayList<>(List.of("MISSING SHA256SUMS", "MISSING blog.json", "MISSING index.json"));
            for (int id = 1; id <= POSTS; id++) {
                allowed.add("LINK posts/%d/post.md".formatted(id)); // it may be whole before it is noted as finished
                if (!finished.contains(FakeTistory.HOST + "/" + id)) {
                    allowed.add("MISSING posts/%d/post.json".formatted(id));
                }
            }
            assertThat(Verification.of(new Archive(archive)).damages())
                    .extracting(damage -> damage.kind() + " " + damage.file())
                    .isSubsetOf(allowed);
        }
    }

    @Test
    void whateverTheMomentOfAKillTheNextRunEndsWithTheSameBytes() throws Exception {
        Random random = new Random(26);
        Path undisturbed = sora.folder().resolve("undisturbed");
        run(undisturbed);
        Map<String, String> expected = ArchivedBlog.files(undisturbed.resolve("sora"));

        for (int kill = 0; kill < KILLS; kill += KILLS_OF_AN_ARCHIVE) {
            Path out = sora.folder().resolve("killed" + kill);
            for (int i = 0; i < KILLS_OF_AN_ARCHIVE; i++) {
                List<String> finished = finished(out);
                int before = blog.asked().size();
                Process program = program(out, "--rate", "1000", "--connections", "4");
                blog.afterAnswers(1 + random.nextInt(ANSWERS_BEFORE_A_KILL), program::destroyForcibly);
                program.waitFor();
                blog.afterAnswers(0, () -> {});
                assertThat(blog.asked().subList(before, blog.asked().size()))
                        .as("finished posts are not asked for again")
                        .doesNotContainAnyElementsOf(finished.isEmpty() ? List.of("-") : finished);
                assertNothingFinishedIsDamaged(out, finished(out));
            }
            run(out);
            assertSame(ArchivedBlog.files(out.resolve("sora")), expected);
            assertThat(Cli.run(blog.address(), "verify", out.toString()).exit()).isZero();
        }
    }

    /** Windows ends a process without asking it. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunThatIsAskedToEndFinishesItsFilesAndSaysSo() throws Exception {
        Path undisturbed = sora.folder().resolve("undisturbed");
        run(undisturbed);
        Path out = sora.folder().resolve("asked");
        Process program = program(out, "--rate", "40");
        while (finished(out).isEmpty() && program.isAlive()) {
            program.waitFor(20, TimeUnit.MILLISECONDS);
        }

        program.destroy();

        assertThat(program.waitFor()).as("%s", said()).isEqualTo(143);
        assertThat(said()).contains("the run was interrupted");
        assertThat(Cli.run(blog.address(), "verify", out.toString()).exit()).isZero();
        run(out);
        assertSame(ArchivedBlog.files(out.resolve("sora")), ArchivedBlog.files(undisturbed.resolve("sora")));
    }

    @Test
    void ofTwoRunsOverOneArchiveTheSecondIsRefused() throws Exception {
        Path out = sora.out();
        Process first = program(out, "--rate", "40");
        while (finished(out).isEmpty() && first.isAlive()) {
            first.waitFor(20, TimeUnit.MILLISECONDS);
        }

        Cli second = sora.backup();

        assertThat(second.exit()).isEqualTo(ExitCode.HELD);
        assertThat(second.err()).contains("Another run").contains(Long.toString(first.pid()));
        assertThat(first.waitFor()).isZero();
    }
}
