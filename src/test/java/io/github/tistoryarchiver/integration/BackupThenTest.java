package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup --then COMMAND}: the user's command follows a run that changed the archive. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are for sh")
class BackupThenTest {
    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    @TempDir
    private Path folder;

    private Path said;

    @BeforeEach
    void writePost() {
        said = folder.resolve("said");
        sora.blog().post(1, "<p>하나</p>");
    }

    private Cli backup(String... options) {
        return sora.backup(options);
    }

    private String saying(String what) {
        return "printf '%s\\n' \"" + what + "\" >> '" + said + "'";
    }

    @Test
    void itKnowsTheArchiveAndHowManyPostsChanged() throws IOException {
        Cli run = backup("--then", saying("$CHANGED $ARCHIVE"));

        assertThat(run.exit()).isZero();
        assertThat(Files.readString(said))
                .isEqualTo("1 " + sora.path("").toAbsolutePath().normalize() + "\n");
    }

    @Test
    void itDoesNotRunWhereNothingChanged() {
        backup();

        backup("--then", saying("x"));

        assertThat(said).doesNotExist();
    }

    @Test
    void itDoesNotFollowATrialRun() {
        backup("--dry-run", "--then", saying("x"));

        assertThat(said).doesNotExist();
    }

    @Test
    void aCommandThatFailsIsSaidAndTheArchiveIsWhole() {
        Cli run = backup("--then", "echo broken; exit 7");

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("broken", "--then: the command ended with exit code 7");
        assertThat(sora.path("posts/1/post.json")).exists();
    }

    @Test
    void whatItPrintsDoesNotMixWithEvents() {
        Cli run = backup("--json", "--then", "echo hello");

        assertThat(run.out()).doesNotContain("hello");
        assertThat(run.err()).contains("hello");
    }
}
