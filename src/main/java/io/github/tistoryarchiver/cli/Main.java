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

/** The program. */
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

    /** Runs the program, as a process does that may be told to end. After a signal the system's own exit is under way, which another would overtake. */
    public static void runAndExit(CliContext surroundings, String... arguments) {
        Runnable ended = Interruption.listen();
        int exitCode;
        try {
            exitCode = run(surroundings, arguments);
        } finally {
            ended.run();
        }
        if (!Interruption.isRequested()) {
            System.exit(exitCode);
        }
    }

    /** Runs the program and tells its exit code. */
    public static int run(CliContext surroundings, String... arguments) {
        Messages messages = new Messages(surroundings.locale());
        ErrorReporter failures = new ErrorReporter(surroundings, messages);
        CommandLine backup = new CommandLine(new BackupCommand(surroundings, messages, failures));
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(backup)
                .addSubcommand(new DemoCommand(surroundings, messages, failures))
                .addSubcommand(new StatusCommand(surroundings, messages))
                .addSubcommand(new RebuildCommand(surroundings, messages))
                .addSubcommand(new VerifyCommand(surroundings, messages))
                .setResourceBundle(messages.bundle())
                .setOut(surroundings.writer(surroundings.out()))
                .setErr(surroundings.writer(surroundings.err()))
                .setUsageHelpAutoWidth(surroundings.terminal())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        backup.getHelpSectionMap().put(SECTION_KEY_OPTION_LIST, new GroupedOptions(messages));
        try {
            line.setDefaultValueProvider(Settings.of(line, List.of(arguments), surroundings.environment(), messages));
        } catch (ParameterException e) {
            return failures.handleParseException(e, arguments);
        }
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
