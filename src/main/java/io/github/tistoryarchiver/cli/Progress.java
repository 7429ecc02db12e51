package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.Outcome;

/** Shows how far a run has come. */
interface Progress {
    Progress NONE = new Progress() {};

    default void begin(int posts) {}

    default void post(Outcome outcome, int done, int ofAll) {}

    default void end() {}
}
