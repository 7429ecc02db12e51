package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.archive.files.FileFault;
import io.github.tistoryarchiver.cli.arguments.TextFile;
import io.github.tistoryarchiver.cli.output.Messages;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Default values of options from the environment ({@code TISTORY_ARCHIVER_MAX_TIME=60}) or from a file
 * ({@code max-time = 60} on a line, {@code #} for comments). The command line has precedence over the environment, and
 * the environment over the file. The blogs are named {@code blogs}, with spaces between them.
 */
final class Settings implements IDefaultValueProvider {
    static final String FILE_OPTION = "--config";

    static final String PREFIX = "TISTORY_ARCHIVER_";
    private static final String BLOGS = "blogs";

    private final Map<String, String> environment;
    private final Map<String, String> lines;
    private final List<String> arguments;

    private Settings(Map<String, String> environment, Map<String, String> lines, List<String> arguments) {
        this.arguments = arguments;
        this.environment = environment;
        this.lines = lines;
    }

    /**
     * Reads the file that the command line or the environment names.
     *
     * @throws ParameterException when the file cannot be read or has an unknown setting
     */
    static Settings of(
            CommandLine line,
            Commands commands,
            List<String> arguments,
            Map<String, String> environment,
            Messages messages) {
        String file = file(arguments, environment);
        return new Settings(
                environment,
                file == null ? Map.of() : lines(line, commands, path(file, line, messages), messages),
                arguments);
    }

    private static Path path(String file, CommandLine line, Messages messages) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new ParameterException(line, messages.get("usage.config", file, messages.fault(FileFault.of(e))));
        }
    }

    private static @Nullable String file(List<String> arguments, Map<String, String> environment) {
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.startsWith(FILE_OPTION + "=")) {
                return argument.substring(FILE_OPTION.length() + 1);
            }
            if (argument.equals(FILE_OPTION) && rest.hasNext()) {
                return rest.next();
            }
        }
        return environment.get(PREFIX + "CONFIG");
    }

    private static Map<String, String> lines(CommandLine line, Commands commands, Path file, Messages messages) {
        Set<String> known = new TreeSet<>(Set.of(BLOGS));
        commands.program()
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().options().forEach(option -> known.add(name(option))));
        Map<String, String> lines = new TreeMap<>();
        try {
            for (String text : TextFile.lines(file)) {
                String[] parts = text.strip().split("\\s*=\\s*", 2);
                if (parts[0].isEmpty() || parts[0].startsWith("#")) {
                    continue;
                }
                if (parts.length < 2 || !known.contains(parts[0])) {
                    throw new ParameterException(line, messages.get("usage.setting", file.toString(), text.strip()));
                }
                lines.put(parts[0], parts[1]);
            }
        } catch (IOException e) {
            throw new ParameterException(
                    line, messages.get("usage.config", file.toString(), messages.fault(FileFault.of(e))));
        }
        return lines;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String name = argument instanceof OptionSpec option
                ? name(option)
                : "BLOG".equals(argument.paramLabel()) ? BLOGS : null;
        if (name == null || Set.of("help", "version", "config").contains(name)) {
            return null;
        }
        if (argument instanceof OptionSpec option && isFlagThatIsGiven(option)) {
            return argument.defaultValue();
        }
        String value = environment.get(PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_'));
        String found = value == null || value.isBlank() ? lines.get(name) : value;
        if (found == null) {
            return argument.defaultValue();
        }
        return name.equals(BLOGS) ? found.strip().replaceAll("[,\\s]+", ",") : found.strip();
    }

    /**
     * Tells whether the command line has this flag. picocli sets such a flag to the opposite of its default, which must
     * therefore not be the {@code true} of the file.
     */
    private boolean isFlagThatIsGiven(OptionSpec option) {
        return option.arity().max() == 0
                && arguments.stream()
                        .anyMatch(argument -> List.of(option.names()).contains(argument)
                                || (argument.matches("-[a-z]+")
                                        && argument.contains(
                                                option.shortestName().substring(1))));
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }
}
