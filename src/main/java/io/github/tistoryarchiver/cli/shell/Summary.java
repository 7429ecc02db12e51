package io.github.tistoryarchiver.cli.shell;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a command or an option is for, in one sentence without a full stop. */
final class Summary {
    private Summary() {}

    static String of(CommandSpec command) {
        return firstSentence(String.join(" ", command.usageMessage().header()));
    }

    static String of(OptionSpec option) {
        return firstSentence(String.join(" ", option.description()));
    }

    private static String firstSentence(String text) {
        return text.strip().replaceFirst("(?s)\\. .*", "").replaceFirst("\\.$", "");
    }
}
