package io.github.tistoryarchiver.cli.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can come where a value is expected.
 *
 * @param kind what it is
 * @param words the possible values of the kind {@link Kind#WORDS}, else empty
 */
record Completable(Kind kind, List<String> words) {
    /** Kinds of values, by what a shell offers for them. */
    enum Kind {
        /** The option takes no value. */
        NOTHING,
        /** Free text, such as a number or a day. */
        TEXT,
        /** Some of a few known words. */
        WORDS,
        FILE,
        FOLDER,
        /** The name of a blog: those that are archived already. */
        BLOG
    }

    static Completable of(ArgSpec argument) {
        if (argument.arity().max() == 0) {
            return new Completable(Kind.NOTHING, List.of());
        }
        if (argument.completionCandidates() != null) {
            return words(StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                    .toList());
        }
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type.isEnum()) {
            return words(
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        }
        if (type == Path.class) {
            return new Completable(argument.paramLabel().equals("DIR") ? Kind.FOLDER : Kind.FILE, List.of());
        }
        return new Completable(argument.paramLabel().equals("BLOG") ? Kind.BLOG : Kind.TEXT, List.of());
    }

    /** Returns what a command takes besides options: that of its first parameter. */
    static Completable ofParameters(CommandSpec command) {
        return command.positionalParameters().isEmpty()
                ? new Completable(Kind.NOTHING, List.of())
                : of(command.positionalParameters().get(0));
    }

    /** Returns the options of a command that help shows. */
    static List<OptionSpec> options(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    private static Completable words(List<String> words) {
        return new Completable(
                Kind.WORDS,
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
    }
}
