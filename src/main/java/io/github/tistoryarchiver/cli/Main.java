package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Interruption;
import io.github.tistoryarchiver.cli.environment.Utf8FileNames;
import io.github.tistoryarchiver.cli.output.ErrorReporter;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.output.WordWrappedHelp;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program {@code tistory-archiver}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        OptionalInt restarted = Utf8FileNames.restart();
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
        // Where nothing else runs the JVM ends by itself; System.exit looks for loggers in all of the jar first.
        boolean endsByItself = exitCode == ExitCode.COMPLETE && Thread.activeCount() == 1;
        if (!endsByItself && !Interruption.isRequested()) {
            System.exit(exitCode);
        }
    }

    /** Runs the program and returns its exit code. */
    public static int run(CliContext context, String... arguments) {
        Messages messages = new Messages(context.locale());
        ErrorReporter errors = new ErrorReporter(context, messages);
        Commands commands = new Commands(context, messages, errors);
        CommandLine commandLine = commands.program(List.of(arguments))
                .setOut(context.writer(context.out()))
                .setErr(context.writer(context.err()))
                .setUsageHelpAutoWidth(context.terminal())
                .setHelpFactory(new WordWrappedHelp.Factory())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .setExecutionStrategy(new Execution(errors));
        try {
            checkEncoding(commandLine, List.of(arguments), context.environment(), messages);
            commandLine.setDefaultValueProvider(
                    Settings.of(commandLine, commands, List.of(arguments), context.environment(), messages));
        } catch (ParameterException e) {
            return errors.handleParseException(e, arguments);
        }
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            return errors.outOfMemory(Runtime.getRuntime().maxMemory());
        }
    }

    /** Refuses words whose bytes are no UTF-8, since what the user wrote is lost in them. */
    private static void checkEncoding(
            CommandLine line, List<String> arguments, Map<String, String> environment, Messages messages) {
        for (String argument : arguments) {
            if (Utf8FileNames.isDamaged(argument)) {
                throw new ParameterException(line, messages.get("usage.encoding", argument));
            }
        }
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().startsWith(Settings.PREFIX) && Utf8FileNames.isDamaged(variable.getValue())) {
                throw new ParameterException(line, messages.get("usage.encoding", variable.getKey()));
            }
        }
    }

    /** Runs a command; a class, since making a lambda of a type of picocli's costs a tenth of a short start. */
    private record Execution(ErrorReporter errors) implements CommandLine.IExecutionStrategy {
        @Override
        public int execute(ParseResult line) {
            Integer help = CommandLine.executeHelpRequest(line);
            if (help != null) {
                return help;
            }
            if (!line.hasSubcommand()) {
                line.commandSpec()
                        .commandLine()
                        .usage(line.commandSpec().commandLine().getErr());
                return ExitCode.USAGE;
            }
            return Utf8FileNames.areWritable() ? new CommandLine.RunLast().execute(line) : errors.noKoreanFileNames();
        }
    }
}
