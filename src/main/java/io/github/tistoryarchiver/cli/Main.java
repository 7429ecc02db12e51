package io.github.tistoryarchiver.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST;

import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Interruption;
import io.github.tistoryarchiver.cli.environment.Utf8FileNames;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.ErrorReporter;
import io.github.tistoryarchiver.cli.output.GroupedOptions;
import io.github.tistoryarchiver.cli.output.Messages;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code tistory-archiver}. */
@Command(
        name = "tistory-archiver",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        OptionalInt restarted = Utf8FileNames.restart(Main.class, arguments);
        if (restarted.isPresent()) {
            System.exit(restarted.getAsInt());
        }
        runAndExit(CliContext.real(), arguments);
    }

    /**
     * Runs the program and exits with its exit code, unless a signal came: then the JVM is shutting down already and
     * sets the exit code itself.
     */
    public static void runAndExit(CliContext context, String... arguments) {
        Runnable ended = Interruption.listen();
        int exitCode;
        try {
            exitCode = run(context, arguments);
        } finally {
            ended.run();
        }
        if (!Interruption.isRequested()) {
            System.exit(exitCode);
        }
    }

    /** Runs the program and returns its exit code. */
    public static int run(CliContext context, String... arguments) {
        Messages messages = new Messages(context.locale());
        ErrorReporter errors = new ErrorReporter(context, messages);
        CommandLine backup = new CommandLine(new BackupCommand(context, messages, errors));
        CommandLine commandLine = new CommandLine(new Main())
                .addSubcommand(backup)
                .addSubcommand(new DemoCommand(context, messages, errors))
                .addSubcommand(new StatusCommand(context, messages))
                .addSubcommand(new RebuildCommand(context, messages))
                .addSubcommand(new VerifyCommand(context, messages))
                .setResourceBundle(messages.bundle())
                .setOut(context.writer(context.out()))
                .setErr(context.writer(context.err()))
                .setUsageHelpAutoWidth(context.terminal())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
        backup.getHelpSectionMap().put(SECTION_KEY_OPTION_LIST, new GroupedOptions(messages));
        try {
            commandLine.setDefaultValueProvider(
                    Settings.of(commandLine, List.of(arguments), context.environment(), messages));
        } catch (ParameterException e) {
            return errors.handleParseException(e, arguments);
        }
        return commandLine.execute(arguments);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
