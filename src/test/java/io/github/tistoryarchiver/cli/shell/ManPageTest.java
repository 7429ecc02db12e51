package io.github.tistoryarchiver.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.output.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class ManPageTest {

    @Command(name = "tool", mixinStandardHelpOptions = true)
    private static final class Tool {
        @Option(
                names = {"-d", "--dots"},
                paramLabel = "N",
                description = ".TH is no command here%n'nor this%na \\ stays (default: ${DEFAULT-VALUE})",
                defaultValue = "3")
        private int dots;

        @Option(names = "--secret", hidden = true)
        private boolean secret;
    }

    @Test
    void headingsAreInTheLanguageOfTheMessages() {
        assertThat(page(Locale.ENGLISH)).contains(".SH NAME", ".SH SYNOPSIS", ".SH OPTIONS");
        assertThat(page(Locale.KOREAN)).contains(".SH 이름", ".SH 사용법", ".SH 옵션");
    }

    @Test
    void whatADescriptionSaysIsTextAndNoCommandOfRoff() {
        String page = page(Locale.ENGLISH);

        assertThat(page.lines()).contains("\\&.TH is no command here", "\\&'nor this", "a \\e stays (default: 3)");
    }

    @Test
    void optionsAreShownWithAllTheirNamesAndHiddenOnesNotAtAll() {
        assertThat(page(Locale.ENGLISH))
                .contains("\\fB\\-d N, \\-\\-dots=N\\fR")
                .doesNotContain("secret");
    }

    private static String page(Locale locale) {
        return new ManPage(new CommandLine(new Tool()), new Messages(locale), "tool 1").roff();
    }
}
