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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The commands of the program. A start builds only those that its arguments name: the others are a name with a line of
 * help, so that their classes, and the libraries behind them, are not loaded.
 */
final class Commands {
    private static final List<String> NAMES = List.of(
            "backup",
            "demo",
            "status",
            "rebuild",
            "verify",
            "export",
            "site",
            "serve",
            "import",
            "init",
            "doctor",
            "completion",
            "help");

    private final CliContext context;
    private final Messages messages;
    private final ErrorReporter errors;

    Commands(CliContext context, Messages messages, ErrorReporter errors) {
        this.context = context;
        this.messages = messages;
        this.errors = errors;
    }

    /** Makes a command; a switch, since linking a lambda for each of them costs a tenth of a short start. */
    private Object command(String name) {
        return switch (name) {
            case "backup" -> new BackupCommand(context, messages, errors);
            case "demo" -> new DemoCommand(context, messages);
            case "status" -> new StatusCommand(context, messages);
            case "rebuild" -> new RebuildCommand(context, messages);
            case "verify" -> new VerifyCommand(context, messages);
            case "export" -> new ExportCommand(context, messages);
            case "site" -> new SiteCommand(context, messages);
            case "serve" -> new ServeCommand(context, messages);
            case "import" -> new ImportCommand(context, messages);
            case "init" -> new InitCommand(context, messages, this::backup);
            case "doctor" -> new DoctorCommand(context, messages);
            case "completion" -> new CompletionCommand(context, this::program);
            case "help" -> new HelpCommand(context, messages);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private CommandSpec backup() {
        return Objects.requireNonNull(program().getSubcommands().get("backup")).getCommandSpec();
    }

    /** Returns the program with all its commands. */
    CommandLine program() {
        return program(NAMES);
    }

    /** Returns the program; of its commands those are whole that are among the names. */
    CommandLine program(Collection<String> names) {
        CommandLine program = bare(alone());
        Set<String> wanted = Set.copyOf(names);
        for (String name : NAMES) {
            boolean whole = wanted.contains(name);
            program.addSubcommand(
                    name,
                    whole ? whole(command(name)) : bare(CommandSpec.wrapWithoutInspection(null, new NoFactory())));
        }
        return program.setResourceBundle(messages.bundle());
    }

    /** Describes the program without annotations, which cost a third of a short start. */
    private static CommandSpec alone() {
        CommandSpec program = CommandSpec.wrapWithoutInspection(null, new NoFactory())
                .name("tistory-archiver")
                .versionProvider(new Version());
        program.usageMessage().synopsisSubcommandLabel("COMMAND");
        return program.addOption(
                        OptionSpec.builder("-h", "--help").usageHelp(true).build())
                .addOption(
                        OptionSpec.builder("-V", "--version").versionHelp(true).build());
    }

    /** Makes nothing: picocli's own factory looks for a class of Groovy first, in all of the jar. */
    private record NoFactory() implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) {
            throw new UnsupportedOperationException(type.getName());
        }
    }

    private static CommandLine bare(CommandSpec command) {
        return new CommandLine(command, new NoFactory());
    }

    private CommandLine whole(Object runnable) {
        CommandLine command = new CommandLine(runnable);
        command.getHelpSectionMap().put(SECTION_KEY_OPTION_LIST, new GroupedOptions(messages));
        return command;
    }
}
