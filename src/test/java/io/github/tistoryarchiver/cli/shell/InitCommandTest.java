package io.github.tistoryarchiver.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    private static final HttpUrl NOWHERE = HttpUrl.get("http://127.0.0.1/");

    @TempDir
    Path folder;

    @Test
    void theFileIsWrittenAndTheCommandToUseItIsPrinted() {
        Path file = folder.resolve("my.conf");

        Cli run = Cli.run(NOWHERE, "init", file.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.COMPLETE);
        assertThat(run.out()).contains("tistory-archiver backup --config " + file);
    }

    @Test
    void aFileThatExistsStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("my.conf"), "rate = 2");

        Cli run = Cli.run(NOWHERE, "init", file.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(file).hasContent("rate = 2");
    }

    @Test
    void everySettingInItIsOneThatBackupKnows() throws IOException {
        Path file = folder.resolve("my.conf");
        Cli.run(NOWHERE, "init", file.toString());
        String uncommented = Files.readString(file).replaceAll("(?m)^#(?=[a-z-]+ = )", "");
        Files.writeString(file, uncommented.replaceAll("(?m)^rate = .*", "rate = 0"));

        Cli run = Cli.run(
                NOWHERE, "backup", "--config", file.toString(), "--since", "2024-01-01", "--until", "2024-01-02");

        assertThat(run.err()).doesNotContain("no setting");
        assertThat(uncommented).contains("\nblogs = ", "\nout = archive", "\nmax-time = MINUTES", "\nquiet = true");
    }

    @Test
    void aBlogThatItNamesIsBackedUp() throws IOException {
        Path file = folder.resolve("my.conf");
        Cli.run(Locale.KOREAN, NOWHERE, "init", file.toString());
        String named = Files.readString(file).replaceFirst("(?m)^#blogs = .*", "blogs = sora");
        Files.writeString(file, named);

        Cli run = Cli.run(NOWHERE, "backup", "--config", file.toString(), "--rate", "0");

        assertThat(named).contains("블로그");
        assertThat(run.err()).contains("--rate 0");
    }
}
