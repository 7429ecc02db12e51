package io.github.tistoryarchiver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.wayback.WaybackChoices;
import io.github.tistoryarchiver.integration.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Option;

/** Help and wrong usage: what the command line says before a run begins. */
class UsageTest {
    private static final HttpUrl NOWHERE = HttpUrl.get("http://127.0.0.1/");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "backupp sora, backup",
        "stauts, status",
        "backup sora --outt x, --out",
        "backup sora --quite, --quiet",
        "verify archive --quie, --quiet"
    })
    void aMistypedCommandOrOptionGetsASuggestion(String line, String suggestion) {
        Cli english = Cli.run(NOWHERE, line.split(" "));
        Cli korean = Cli.run(Locale.KOREAN, NOWHERE, line.split(" "));

        assertThat(english.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(english.err()).contains("Did you mean: " + suggestion + "?");
        assertThat(korean.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(korean.err()).contains("혹시 이것인가요: " + suggestion);
    }

    @Test
    void whatResemblesNothingGetsNoSuggestion() {
        Cli run = Cli.run(NOWHERE, "xyz");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--passwords", "--cookies"})
    void aFileOfSecretsThatCannotBeReadIsNamedWithItsOption(String option) {
        String missing = folder.resolve("missing.txt").toString();

        Cli english = Cli.run(NOWHERE, "backup", "sora", option, missing);
        Cli korean = Cli.run(Locale.KOREAN, NOWHERE, "backup", "sora", option, missing);

        assertThat(english.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(english.err()).contains(option + " " + missing).doesNotContain("Exception", "settings");
        assertThat(korean.err()).contains(option + " " + missing).doesNotContain("Exception", "설정");
    }

    @Test
    void aFileOfSecretsThatIsNotUtf8IsNamedToo() throws IOException {
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'1', '=', (byte) 0xe4});

        Cli run = Cli.run(NOWHERE, "backup", "sora", "--passwords", latin.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(latin.toString(), "UTF-8").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Which posts:, --post --since --until --category --tag --scan",
        "en, 'What to keep, and where:', --out --no-assets --no-raw --page-requisites --reactions --accept-gone",
        "en, Comments:, --no-comments --comment-checks --comments-in-markdown --redact-comments",
        "en, Closed posts:, --passwords --cookies",
        "en, From the Wayback Machine:, --from-wayback --missing-from-wayback --history --wayback-rate --blog-id",
        "en, Pace and network:, --rate --connections --max-time --max-requests --proxy --ignore-robots",
        "en, Reporting:, --report --ping --site --then --quiet --verbose --progress --json",
        "ko, 댓글:, --no-comments --comment-checks --comments-in-markdown --redact-comments"
    })
    void theOptionsOfBackupAreInGroups(String language, String heading, String options) {
        String help = Cli.run(Locale.forLanguageTag(language), NOWHERE, "backup", "--help")
                .out();

        String group = help.substring(help.indexOf("\n" + heading + "\n") + heading.length() + 2)
                .split("\n\n", 2)[0];
        assertThat(optionsIn(group)).containsExactly(options.split(" "));
    }

    @Test
    void theBlogIsExplainedInTheHelpOfBackup() {
        assertThat(Cli.run(NOWHERE, "backup", "--help").out()).contains("A blog: its name, NAME.tistory.com");
    }

    private static List<String> optionsIn(String help) {
        return Pattern.compile("(?m)^ +(?:-\\w, )?(--[\\w-]+)")
                .matcher(help)
                .results()
                .map(option -> option.group(1))
                .toList();
    }

    @Test
    void theHelpOfBackupListsEveryOptionOnce() {
        String help = Cli.run(NOWHERE, "backup", "--help").out();
        String[] declared = Stream.of(
                        BackupCommand.class,
                        ScopeOptions.class,
                        KeepOptions.class,
                        CommentOptions.class,
                        CredentialOptions.class,
                        WaybackChoices.class,
                        PaceOptions.class,
                        ReportOptions.class,
                        VerbosityOptions.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .map(field -> field.getAnnotation(Option.class))
                .filter(option -> option != null)
                .map(option -> option.names()[option.names().length - 1])
                .toArray(String[]::new);

        assertThat(optionsIn(help))
                .contains(declared)
                .contains("--help", "--version")
                .hasSize(declared.length + 2);
    }
}
