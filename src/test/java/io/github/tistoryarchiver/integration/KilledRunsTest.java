package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process that is killed, told to end, or started twice. More kills with {@code -Dkills=200}. */
class KilledRunsTest {
    private static final int KILLS = Integer.getInteger("kills", 25);
    private static final int KILLS_OF_AN_ARCHIVE = 5;
    private static final int POSTS = 40;
    private static final Pattern SEEN = Pattern.compile("\"url\":\"https://([^\"]+)\"");

    @TempDir
    Path folder;

    private FakeTistory blog;

    @BeforeEach
    void start() throws IOException {
        blog = new FakeTistory();
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

    @AfterEach
    void stop() {
        blog.close();
    }

    private Process program(Path out, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KillableRun.class.getName(),
                blog.address().toString(),
                "backup",
                "sora",
                "--no-raw",
                "--comment-checks",
                "0",
                "--out",
                out.toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectErrorStream(true)
                .start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("out.txt"));
    }

    private int run(Path out) throws Exception {
        return program(out, "--rate", "1000", "--connections", "8").waitFor();
    }

    static Map<String, String> files(Path archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(archive)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = archive.relativize(file).toString();
                if (!path.startsWith(".state") && !path.equals("stats.jsonl")) {
                    files.put(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
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

    private static void assertReadable(Path out) {
        if (Files.exists(out.resolve("sora/posts"))) {
            int exit = Cli.run(null, "verify", out.toString()).exit();
            assertThat(exit).isIn(ExitCode.COMPLETE, ExitCode.DAMAGED);
        }
    }

    @Test
    void whateverTheMomentOfAKillTheNextRunEndsWithTheSameBytes() throws Exception {
        Random random = new Random(26);
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(run(undisturbed)).as("%s", said()).isZero();
        Map<String, String> expected = files(undisturbed.resolve("sora"));

        for (int kill = 0; kill < KILLS; kill += KILLS_OF_AN_ARCHIVE) {
            Path out = folder.resolve("killed" + kill);
            for (int i = 0; i < KILLS_OF_AN_ARCHIVE; i++) {
                List<String> finished = finished(out);
                int before = blog.asked().size();
                Process program = program(out, "--rate", "40", "--connections", "4");
                program.waitFor(300 + random.nextInt(2_000), TimeUnit.MILLISECONDS);
                program.destroyForcibly().waitFor();
                assertThat(blog.asked().subList(before, blog.asked().size()))
                        .as("finished posts are not asked for again")
                        .doesNotContainAnyElementsOf(finished.isEmpty() ? List.of("-") : finished);
                assertReadable(out);
            }
            assertThat(run(out)).as("%s", said()).isZero();
            assertSame(files(out.resolve("sora")), expected);
            assertThat(Cli.run(blog.address(), "verify", out.toString()).exit()).isZero();
        }
    }

    @Test
    void aRunThatIsToldToEndFinishesItsFilesAndSaysSo() throws Exception {
        Path undisturbed = folder.resolve("undisturbed");
        run(undisturbed);
        Path out = folder.resolve("told");
        Process program = program(out, "--rate", "20");
        while (finished(out).isEmpty() && program.isAlive()) {
            program.waitFor(20, TimeUnit.MILLISECONDS);
        }

        program.destroy();

        assertThat(program.waitFor()).as("%s", said()).isEqualTo(143);
        assertThat(said()).contains("the run was interrupted");
        assertThat(Cli.run(blog.address(), "verify", out.toString()).exit()).isZero();
        assertThat(run(out)).isZero();
        assertSame(files(out.resolve("sora")), files(undisturbed.resolve("sora")));
    }

    @Test
    void ofTwoRunsOverOneArchiveTheSecondIsRefused() throws Exception {
        Path out = folder.resolve("both");
        Process first = program(out, "--rate", "20");
        while (finished(out).isEmpty() && first.isAlive()) {
            first.waitFor(20, TimeUnit.MILLISECONDS);
        }

        Cli second = Cli.backup(Locale.ENGLISH, blog, out);

        assertThat(second.exit()).isEqualTo(ExitCode.HELD);
        assertThat(second.err()).contains("Another run").contains(Long.toString(first.pid()));
        assertThat(first.waitFor()).isZero();
    }
}
