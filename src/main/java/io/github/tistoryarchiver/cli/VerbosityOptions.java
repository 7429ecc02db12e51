package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.output.ConsoleReporter;
import io.github.tistoryarchiver.cli.output.JsonEvents;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.output.Progress;
import io.github.tistoryarchiver.cli.progress.ProgressLine;
import io.github.tistoryarchiver.cli.progress.ProgressLines;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Options that say how a run is reported on the terminal. */
final class VerbosityOptions {
    /** The condition for a line that shows the progress. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(names = {"-q", "--quiet"})
    boolean quiet;

    @Option(names = {"-v", "--verbose"})
    boolean verbose;

    @Option(names = "--progress", defaultValue = "auto", paramLabel = "WHEN")
    When progress = When.AUTO;

    @Option(names = "--json")
    boolean json;

    /** Creates the listener that reports a run as these options ask for. */
    Consumer<RunEvent> listener(CliContext context, Messages messages) {
        if (json) {
            return new JsonEvents(context.out());
        }
        boolean isOneLine = progress == When.ALWAYS || (progress == When.AUTO && context.terminal());
        Progress shown = quiet || progress == When.NEVER
                ? Progress.NONE
                : isOneLine ? ProgressLine.of(context, messages, true) : new ProgressLines(context.err(), messages);
        return new ConsoleReporter(context, messages, shown, quiet, verbose);
    }
}
