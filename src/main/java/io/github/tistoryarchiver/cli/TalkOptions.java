package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.RunEvent;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** How much the program says. */
final class TalkOptions {
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

    Consumer<RunEvent> talk(Surroundings surroundings, Messages messages) {
        if (json) {
            return new JsonEvents(surroundings.out());
        }
        boolean bar = progress == When.ALWAYS || (progress == When.AUTO && surroundings.terminal());
        Progress shown = quiet || progress == When.NEVER
                ? Progress.NONE
                : bar
                        ? new ProgressBarDisplay(surroundings.err(), messages)
                        : new ProgressLines(surroundings.err(), messages);
        return new RunTalk(surroundings, messages, shown, quiet, verbose);
    }
}
