package io.github.tistoryarchiver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.output.Columns;
import io.github.tistoryarchiver.integration.Cli;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of {@code --help}. */
class HelpLinesTest {
    private static final HttpUrl NOWHERE = HttpUrl.get("http://127.0.0.1/");
    private static final int WIDTH = 80;

    static Stream<String> commands() {
        return Stream.of(
                "", "backup ", "demo ", "status ", "verify ", "export ", "site ", "import ", "doctor ", "completion ");
    }

    private static List<String> help(String command) {
        Cli run = Cli.run(Locale.KOREAN, NOWHERE, (command + "--help").split(" "));
        return run.out().lines().toList();
    }

    /** Every word of the messages, with what the program fills in for a default. */
    private static Set<String> words() {
        ResourceBundle words = ResourceBundle.getBundle("io.github.tistoryarchiver.cli.messages", Locale.KOREAN);
        return words.keySet().stream()
                .flatMap(key ->
                        Arrays.stream(words.getString(key).replace("%n", " ").split("[\\s:]+")))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noLineEndsWithinAKoreanWord(String command) {
        Set<String> known = words();

        List<String> broken = help(command).stream()
                .flatMap(line -> Arrays.stream(line.strip().split("[\\s:]+")))
                .filter(word -> word.codePoints().anyMatch(letter -> letter >= 0xac00 && letter <= 0xd7a3))
                .filter(word -> !known.contains(word))
                .toList();

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noLineIsWiderThanTheTerminal(String command) {
        assertThat(help(command)).isNotEmpty().allMatch(line -> Columns.of(line) <= WIDTH);
    }
}
