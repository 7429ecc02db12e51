package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.backup.report.Outcome;

/** Shows how far a run has come. */
public interface Progress {
    Progress NONE = new Progress() {};

    default void begin(int posts) {}

    default void post(Outcome outcome, int done, int ofAll) {}

    default void end() {}
}
