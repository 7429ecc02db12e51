package io.github.tistoryarchiver.cli;

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

    RunTalk talk(Surroundings surroundings, Messages messages) {
        boolean bar = progress == When.ALWAYS || (progress == When.AUTO && surroundings.terminal());
        Progress shown = quiet || progress == When.NEVER
                ? Progress.NONE
                : bar
                        ? new ProgressBarDisplay(surroundings.err(), messages)
                        : new ProgressLines(surroundings.err(), messages);
        return new RunTalk(surroundings, messages, shown, quiet, verbose);
    }
}
