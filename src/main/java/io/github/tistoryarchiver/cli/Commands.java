package io.github.tistoryarchiver.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST;

import io.github.tistoryarchiver.cli.doctor.DoctorCommand;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.importing.ImportCommand;
import io.github.tistoryarchiver.cli.output.ErrorReporter;
import io.github.tistoryarchiver.cli.output.GroupedOptions;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.shell.CompletionCommand;
import io.github.tistoryarchiver.cli.shell.HelpCommand;
import io.github.tistoryarchiver.cli.shell.InitCommand;
import io.github.tistoryarchiver.cli.site.ServeCommand;
import io.github.tistoryarchiver.cli.site.SiteCommand;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The commands of the program. A start builds only those that its arguments name: the others are a name with a line of
 * help, so that their classes, and the libraries behind them, are not loaded.
 */
final class Commands {
    private final Messages messages;
    private final Map<String, Supplier<Object>> makers = new LinkedHashMap<>();

    Commands(CliContext context, Messages messages, ErrorReporter errors) {
        this.messages = messages;
        makers.put("backup", () -> new BackupCommand(context, messages, errors));
        makers.put("demo", () -> new DemoCommand(context, messages));
        makers.put("status", () -> new StatusCommand(context, messages));
        makers.put("rebuild", () -> new RebuildCommand(context, messages));
        makers.put("verify", () -> new VerifyCommand(context, messages));
        makers.put("export", () -> new ExportCommand(context, messages));
        makers.put("site", () -> new SiteCommand(context, messages));
        makers.put("serve", () -> new ServeCommand(context, messages));
        makers.put("import", () -> new ImportCommand(context, messages));
        makers.put(
                "init",
                () -> new InitCommand(
                        context,
                        messages,
                        () -> Objects.requireNonNull(program().getSubcommands().get("backup"))
                                .getCommandSpec()));
        makers.put("doctor", () -> new DoctorCommand(context, messages));
        makers.put("completion", () -> new CompletionCommand(context, this::program));
        makers.put("help", () -> new HelpCommand(context, messages));
    }

    /** Returns the program with all its commands. */
    CommandLine program() {
        return program(makers.keySet());
    }

    /** Returns the program; of its commands those are whole that are among the names. */
    CommandLine program(Collection<String> names) {
        CommandLine program = new CommandLine(alone());
        Set<String> wanted = Set.copyOf(names);
        for (Map.Entry<String, Supplier<Object>> command : makers.entrySet()) {
            program.addSubcommand(
                    command.getKey(),
                    wanted.contains(command.getKey()) ? whole(command.getValue()) : CommandSpec.create());
        }
        return program.setResourceBundle(messages.bundle());
    }

    /** Describes the program without annotations, which cost a third of a short start. */
    private static CommandSpec alone() {
        CommandSpec program = CommandSpec.create().name("tistory-archiver").versionProvider(new Version());
        program.usageMessage().synopsisSubcommandLabel("COMMAND");
        return program.addOption(
                        OptionSpec.builder("-h", "--help").usageHelp(true).build())
                .addOption(
                        OptionSpec.builder("-V", "--version").versionHelp(true).build());
    }

    private CommandLine whole(Supplier<Object> maker) {
        CommandLine command = new CommandLine(maker.get());
        command.getHelpSectionMap().put(SECTION_KEY_OPTION_LIST, new GroupedOptions(messages));
        return command;
    }
}
