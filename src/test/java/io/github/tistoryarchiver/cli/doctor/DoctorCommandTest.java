package io.github.tistoryarchiver.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.demo.DemoServer;
import io.github.tistoryarchiver.integration.Cli;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    private static final HttpUrl NOWHERE = HttpUrl.get("http://127.0.0.1:9/");

    @TempDir
    Path folder;

    @Test
    void withoutABlogOnlyThisComputerIsLookedAt() {
        Cli run = Cli.run(NOWHERE, "doctor", "--out", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.COMPLETE);
        assertThat(run.out())
                .contains("[ok]", "free space", "No blog was named")
                .doesNotContain("[to do]");
    }

    @Test
    void aBlogThatAnswersIsFineAndItsRobotsAreRead() throws IOException {
        try (DemoServer server = DemoServer.start()) {
            Cli run = Cli.run(server.address(), "doctor", "demo", "--out", folder.toString());

            assertThat(run.out()).contains("https://demo.tistory.com/ answers (200)", "robots.txt of demo.tistory.com");
            assertThat(run.out()).doesNotContain("[unreachable]");
        }
    }

    @Test
    void aBlogThatCannotBeReachedIsThree() {
        Cli english = Cli.run(NOWHERE, "doctor", "sora", "--out", folder.toString());
        Cli korean = Cli.run(Locale.KOREAN, NOWHERE, "doctor", "sora", "--out", folder.toString());

        assertThat(english.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(english.out()).contains("[unreachable] https://sora.tistory.com/");
        assertThat(korean.out()).contains("[연결 불가]");
    }

    @Test
    void anArchiveWithoutARunIsSomethingToDo() throws IOException {
        archive();

        Cli run = Cli.run(NOWHERE, "doctor", "--out", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.out()).contains("[to do]", "the last run is not known");
    }

    @Test
    void anArchiveThatAnotherRunHoldsIsNamed() throws IOException {
        Path lock = archive().resolve(".state/lock");
        Files.writeString(lock, "4711 elsewhere");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();

            Cli run = Cli.run(NOWHERE, "doctor", "--out", folder.toString());

            assertThat(run.out()).contains("another run is writing to it (4711 elsewhere)");
        }
    }

    @Test
    void aFolderThatCannotHoldArchivesIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Cli run = Cli.run(NOWHERE, "doctor", "--out", file.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.out()).contains(file + " is no folder");
    }

    private Path archive() throws IOException {
        Path archive = folder.resolve("sora");
        Files.createDirectories(archive.resolve(".state"));
        Files.createDirectories(archive.resolve("posts"));
        return archive;
    }
}
