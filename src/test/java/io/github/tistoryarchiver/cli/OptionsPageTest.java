package io.github.tistoryarchiver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that list all options say what {@code --help} says. {@code -Dwrite.docs=true} writes them. */
class OptionsPageTest {
    private static final HttpUrl NOWHERE = HttpUrl.get("http://127.0.0.1/");
    private static final List<String> COMMANDS = List.of(
            "backup",
            "status",
            "verify",
            "rebuild",
            "export",
            "site",
            "serve",
            "import",
            "demo",
            "init",
            "doctor",
            "completion",
            "help");

    @ParameterizedTest
    @CsvSource({"en, options.md", "ko, ko/options.md"})
    void everyOptionIsOnThePage(Locale language, Path name) throws IOException {
        StringBuilder page = new StringBuilder(
                language.equals(Locale.KOREAN)
                        ? "# 모든 옵션\n\n명령마다 `--help`가 보여 주는 그대로입니다.\n"
                        : "# All options\n\nAs `--help` of each command shows them.\n");
        for (String command : COMMANDS) {
            page.append("\n## ").append(command).append("\n\n```\n");
            page.append(help(language, command).strip()).append("\n```\n");
        }
        Path file = Path.of("src/docs").resolve(name);
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(file, page);
        }

        assertThat(file).hasContent(page.toString());
    }

    @ParameterizedTest
    @CsvSource({"en", "ko"})
    void thePageLeavesNoCommandOut(Locale language) {
        String program = Cli.run(language, NOWHERE, "--help").out();
        List<String> listed = program.lines()
                .filter(line -> line.matches("  [a-z]+ .*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(COMMANDS);
    }

    private static String help(Locale language, String command) {
        return Cli.run(language, NOWHERE, command, "--help").out().replaceAll("(?m) +$", "");
    }
}
