package io.github.tistoryarchiver.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.Cli;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shells offer where a word is begun; asked of the shells themselves, those that are installed. */
class CompletionTest {
    private static final HttpUrl NOWHERE = HttpUrl.get("http://127.0.0.1/");

    @TempDir
    Path folder;

    @BeforeEach
    void archiveABlog() throws IOException {
        Path blog = Files.createDirectories(folder.resolve("archive/sora"));
        Files.writeString(blog.resolve("blog.json"), "{}");
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("nightly.conf"), "");
    }

    @ParameterizedTest
    @CsvSource({
        "ver, verify",
        "backup --prog, --progress",
        "backup so, sora",
        "'backup --progress ', auto",
        "'backup --config n', nightly.conf",
        "'backup --out e', elsewhere",
        "'backup --out = e', elsewhere",
        "export --to hu, hugo",
        "verify arch, archive",
        "completion f, fish"
    })
    void bashOffersWhatFits(String line, String word) throws IOException, InterruptedException {
        Path script = script("bash");
        String words = ("tistory-archiver " + line).replace(" ", "' '");

        String offered = run(
                "bash",
                "-c",
                ". " + script + "; COMP_WORDS=('" + words + "'); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                        + " _tistory_archiver; printf '%s\\n' \"${COMPREPLY[@]}\"");

        assertThat(offered.lines()).contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "ver, verify",
        "backup --prog, --progress",
        "backup so, sora",
        "'backup --progress ', auto",
        "'backup --config n', nightly.conf",
        "'backup --out e', elsewhere/",
        "export --to hu, hugo",
        "completion f, fish"
    })
    void fishOffersWhatFits(String line, String word) throws IOException, InterruptedException {
        Path script = script("fish");

        String offered = run("fish", "-c", "source " + script + "; complete -C 'tistory-archiver " + line + "'");

        assertThat(offered.lines().map(one -> one.split("\t")[0])).contains(word);
    }

    @Test
    void fishDoesNotOfferBlogsWhereAnotherValueIsDue() throws IOException, InterruptedException {
        Path script = script("fish");

        String offered = run("fish", "-c", "source " + script + "; complete -C 'tistory-archiver verify '");

        assertThat(offered).doesNotContain("sora");
    }

    @Test
    void zshTakesTheScriptAndHasAFunctionForTheProgram() throws IOException, InterruptedException {
        Path script = script("zsh");

        String said = run("zsh", "-f", "-c", ". " + script + " && print -r -- $_comps[tistory-archiver]");

        assertThat(said).contains("_bash_complete").contains("_tistory_archiver");
    }

    private Path script(String shell) throws IOException {
        boolean installed = isInstalled(shell);
        assertThat(installed || !"1".equals(System.getenv("REQUIRE_SHELLS")))
                .as("%s is installed", shell)
                .isTrue();
        assumeTrue(installed, shell + " is not installed");
        Cli run = Cli.run(NOWHERE, "completion", shell);
        assertThat(run.exit()).isEqualTo(ExitCode.COMPLETE);
        return Files.writeString(folder.resolve("completion." + shell), run.out());
    }

    private static boolean isInstalled(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator)).anyMatch(one -> Files.isExecutable(Path.of(one, program)));
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
