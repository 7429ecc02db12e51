package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.backup.report.Outcome;

/** Shows the progress of a run. */
public interface Progress {
    /** Shows nothing. */
    Progress NONE = new Progress() {};

    /**
     * Begins the display.
     *
     * @param posts number of posts to fetch
     */
    default void begin(int posts) {}

    /**
     * Shows that a post is done.
     *
     * @param done number of posts done so far
     * @param ofAll number of posts to fetch
     */
    default void post(Outcome outcome, int done, int ofAll) {}

    /** Makes room for other words on the terminal. */
    default void clear() {}

    /** Ends the display. */
    default void end() {}
}
