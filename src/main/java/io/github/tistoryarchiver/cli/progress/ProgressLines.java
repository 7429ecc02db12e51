package io.github.tistoryarchiver.cli.progress;

import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.output.Progress;
import java.io.PrintStream;
import java.util.Objects;

/** Shows progress as one line for each post. */
public final class ProgressLines implements Progress {
    private final PrintStream err;
    private final Messages messages;

    public ProgressLines(PrintStream err, Messages messages) {
        this.err = err;
        this.messages = messages;
    }

    @Override
    public void post(Outcome outcome, int done, int ofAll) {
        String post = outcome.address().id() != null
                ? Long.toString(outcome.address().id())
                : String.valueOf(outcome.address().slug());
        String state;
        if (outcome instanceof Outcome.Saved saved) {
            state = messages.get("line." + saved.change()) + "  "
                    + Titles.shown(Objects.requireNonNullElse(saved.post().title(), ""));
        } else if (outcome instanceof Outcome.Skipped skipped) {
            state = messages.get("line." + skipped.reason());
        } else if (outcome instanceof Outcome.Vanished) {
            state = messages.get("line.VANISHED");
        } else {
            state = messages.get("line.FAILED");
        }
        err.println("[" + done + "/" + ofAll + "] " + post + "  " + state);
    }
}
