package io.github.tistoryarchiver.cli.output;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The user's language for what picocli says in English and with the names of classes. */
record WrongUsage(Messages messages) {

    String words(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return messages.get("usage.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (failure instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return messages.get("usage.twice", name(twice.getOverwritten()));
        }
        ArgSpec argument = failure.getArgSpec();
        return argument == null ? String.valueOf(failure.getMessage()) : value(argument, failure.getValue());
    }

    private String missing(List<ArgSpec> missing) {
        String names = missing.stream().map(WrongUsage::name).collect(Collectors.joining(", "));
        boolean isValue = missing.stream().anyMatch(ArgSpec::isOption);
        return messages.get(isValue ? "usage.noValue" : "usage.missing", names);
    }

    private String value(ArgSpec argument, @Nullable String value) {
        Class<?> type = argument.type();
        String given = value == null ? "" : value;
        if (type.isEnum()) {
            return messages.get("usage.value.CHOICE", name(argument), given, choices(type));
        }
        return messages.get("usage.value." + kind(type), name(argument), given);
    }

    private static String kind(Class<?> type) {
        if (type == LocalDate.class) {
            return "DATE";
        }
        if (type == Path.class) {
            return "PATH";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "WHOLE_NUMBER";
        }
        return type == double.class || type == Double.class ? "NUMBER" : "OTHER";
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
