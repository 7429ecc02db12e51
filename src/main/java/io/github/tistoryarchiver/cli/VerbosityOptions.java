package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.output.ConsoleReporter;
import io.github.tistoryarchiver.cli.output.JsonEvents;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.output.Progress;
import io.github.tistoryarchiver.cli.output.ProgressBarDisplay;
import io.github.tistoryarchiver.cli.output.ProgressLines;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** How much the program says. */
final class VerbosityOptions {
    /** When a progress display is shown. */
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

    Consumer<RunEvent> listener(CliContext surroundings, Messages messages) {
        if (json) {
            return new JsonEvents(surroundings.out());
        }
        boolean bar = progress == When.ALWAYS || (progress == When.AUTO && surroundings.terminal());
        Progress shown = quiet || progress == When.NEVER
                ? Progress.NONE
                : bar
                        ? new ProgressBarDisplay(surroundings.err(), messages)
                        : new ProgressLines(surroundings.err(), messages);
        return new ConsoleReporter(surroundings, messages, shown, quiet, verbose);
    }
}
