package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpHandler;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The program as a process on a small disk of its own, which fills up, becomes read-only or is taken away. Needs Linux's {@code unshare}. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class DiskFaultsTest {
    private static final int POSTS = 30;
    private static final int TURNING_POINT = 15;

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();
    private final Path folder = sora.folder();

    @BeforeEach
    void start() throws Exception {
        boolean canMount = shell("unshare -rm true").waitFor() == 0;
        assertThat(canMount || !"1".equals(System.getenv("REQUIRE_MOUNTS")))
                .as("a file system can be mounted here")
                .isTrue();
        assumeTrue(canMount, "no file system can be mounted here");
        for (long id = 1; id <= POSTS; id++) {
            blog.post(
                            id,
                            "<p>글 " + id + "</p>" + "<p>본문입니다.</p>".repeat(200) + "<img src='https://img.example.com/"
                                    + id + ".png'>")
                    .image("img.example.com/" + id + ".png");
        }
        for (String name : List.of("disk", "kept", "copy")) {
            Files.createDirectory(folder.resolve(name));
        }
        shell("mkfifo now done").waitFor();
    }

    private Process shell(String script) throws IOException {
        return new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private String program(String out) {
        return String.join(
                " ",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Cli.QUICK_START,
                "-cp",
                "'" + System.getProperty("java.class.path") + "'",
                KillableRun.class.getName(),
                blog.address().toString(),
                "backup sora --rate 1000 --comment-checks 0 --out",
                out);
    }

    /** Runs the program on a disk of its own, and copies afterwards what stands on it. */
    private int runOnADisk(String size, String meanwhile) throws Exception {
        return shell("unshare -rm sh -c \"mount -t tmpfs -o size=" + size
                        + " tmpfs disk && mount --bind disk kept || exit 99; "
                        + meanwhile + program("disk")
                        + "; code=\\$?; cp -a kept/. copy; exit \\$code\"")
                .waitFor();
    }

    private static String whenTold(String command) {
        return "(read x < now; " + command + "; echo > done) & ";
    }

    /** Lets the disk change when a post is asked for, and answers then. */
    private void changeTheDiskWhenAskedFor(long id) {
        HttpHandler atTheTurningPoint = exchange -> {
            Files.writeString(folder.resolve("now"), "now\n");
            try (InputStream done = Files.newInputStream(folder.resolve("done"))) {
                done.readAllBytes();
            }
            blog.behave("/" + id, null);
            byte[] page = FakeTistory.page(id, "글 " + id, "<p>글 " + id + "</p>").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        };
        blog.behave("/" + id, atTheTurningPoint);
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }

    private long postsIn(String out) throws IOException {
        try (Stream<Path> posts = Files.list(folder.resolve(out).resolve("sora/posts"))) {
            return posts.count();
        }
    }

    /** What the faulty run left is whole, and the next run on a good disk makes of it what an undisturbed run makes. */
    private void assertTheNextRunGoesOn() throws Exception {
        assertThat(postsIn("copy")).isBetween(1L, POSTS - 1L);
        for (String out : List.of("copy", "undisturbed")) {
            Cli run = Cli.run(
                    blog.address(),
                    "backup",
                    "sora",
                    "--rate",
                    "1000",
                    "--comment-checks",
                    "0",
                    "--out",
                    folder.resolve(out).toString());
            assertThat(run.exit()).as("%s", run.err()).isZero();
        }
        Map<String, String> expected = ArchivedBlog.files(folder.resolve("undisturbed/sora"));
        Map<String, String> mended = ArchivedBlog.files(folder.resolve("copy/sora"));
        expected.remove("SHA256SUMS");
        mended.remove("SHA256SUMS");
        KilledRunsTest.assertSame(mended, expected);
        assertNothingIsHalfWritten();
        assertThat(Cli.run(blog.address(), "verify", folder.resolve("copy").toString())
                        .exit())
                .isZero();
    }

    private void assertNothingIsHalfWritten() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("copy"))) {
            assertThat(all).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void aDiskThatFillsEndsTheRunAndLeavesNothingHalfWritten() throws Exception {
        int exit = runOnADisk("400k", "");

        assertThat(exit).as("%s", said()).isEqualTo(ExitCode.NOT_WRITABLE);
        assertThat(said()).contains("No space left on device", "what was written is whole");
        assertNothingIsHalfWritten();
        assertTheNextRunGoesOn();
    }

    /** In the middle of a write it cannot become that, so that it is tried until it does. */
    @Test
    void aFolderThatBecomesReadOnlyEndsTheRun() throws Exception {
        changeTheDiskWhenAskedFor(TURNING_POINT);

        int exit = runOnADisk(
                "20m",
                whenTold("mount --bind disk/sora/posts disk/sora/posts; "
                        + "until mount -o remount,bind,ro disk/sora/posts; do :; done"));

        assertThat(exit).as("%s", said()).isEqualTo(ExitCode.NOT_WRITABLE);
        assertThat(said()).contains("Read-only file system");
        assertTheNextRunGoesOn();
    }

    @Test
    void aDiskThatIsTakenAwayEndsTheRunAndNothingIsWrittenInItsPlace() throws Exception {
        changeTheDiskWhenAskedFor(TURNING_POINT);

        int exit = runOnADisk("20m", whenTold("umount -l disk"));

        assertThat(exit).as("%s", said()).isEqualTo(ExitCode.NOT_WRITABLE);
        try (Stream<Path> left = Files.walk(folder.resolve("disk"))) {
            assertThat(left).noneMatch(Files::isRegularFile);
        }
        assertTheNextRunGoesOn();
    }
}
