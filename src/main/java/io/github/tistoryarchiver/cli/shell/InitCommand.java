package io.github.tistoryarchiver.cli.shell;

import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.GroupedOptions;
import io.github.tistoryarchiver.cli.output.Messages;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init [FILE]}: writes a file of settings for {@code backup} in which every option is explained. */
@Command(name = "init", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
public final class InitCommand implements Callable<Integer> {
    /** Options that no file can have. */
    private static final Set<String> ELSEWHERE = Set.of("--help", "--version", "--config");

    private final CliContext context;
    private final Messages messages;
    private final Supplier<CommandSpec> backup;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "0..1")
    private Path file = Path.of("tistory-archiver.conf");

    /**
     * Prepares the command.
     *
     * @param backup the command that is configured, asked for only when this one runs
     */
    public InitCommand(CliContext context, Messages messages, Supplier<CommandSpec> backup) {
        this.context = context;
        this.messages = messages;
        this.backup = backup;
    }

    @Override
    public Integer call() throws IOException {
        try {
            Files.writeString(file, settings(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(spec.commandLine(), messages.get("usage.settingsExist", file.toString()), e);
        }
        String given = file.toString().matches("[\\w./-]+") ? file.toString() : "'" + file + "'";
        context.out().println(messages.get("init.written", file.toString()));
        context.out().println("  tistory-archiver backup --config " + given);
        return ExitCode.COMPLETE;
    }

    private String settings() {
        CommandSpec command = backup.get();
        StringBuilder text = new StringBuilder();
        comment(text, messages.get("init.head"));
        text.append('\n');
        comment(text, String.join(" ", command.positionalParameters().get(0).description()));
        text.append("#blogs = myblog blog.example.com\n");
        new GroupedOptions(messages).groups(command).forEach((heading, options) -> {
            if (!heading.isEmpty()) {
                text.append("\n# --- ").append(heading.replaceFirst(":$", "")).append(" ---\n");
            }
            options.forEach(option -> setting(text, option));
        });
        return text.toString();
    }

    private static void setting(StringBuilder text, OptionSpec option) {
        if (option.hidden() || ELSEWHERE.contains(option.longestName())) {
            return;
        }
        text.append('\n');
        comment(text, String.join(" ", option.description()));
        text.append('#')
                .append(option.longestName().substring(2))
                .append(" = ")
                .append(example(option))
                .append('\n');
    }

    /** Returns what the option is without a setting, or else what kind of value it takes. */
    private static String example(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "true";
        }
        return Objects.requireNonNullElse(option.defaultValue(), option.paramLabel());
    }

    private static void comment(StringBuilder text, String words) {
        for (String line : List.of(words.split("\\R"))) {
            text.append("# ").append(line).append('\n');
        }
    }
}
