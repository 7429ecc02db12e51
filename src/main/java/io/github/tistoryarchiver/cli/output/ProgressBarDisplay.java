package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.backup.report.Outcome;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress as a bar with speed and remaining time. */
public final class ProgressBarDisplay implements Progress {
    private final PrintStream err;
    private final Messages messages;
    private final AtomicReference<@Nullable ProgressBar> shown = new AtomicReference<>();

    public ProgressBarDisplay(PrintStream err, Messages messages) {
        this.err = err;
        this.messages = messages;
    }

    @Override
    public void begin(int posts) {
        if (posts > 0) {
            shown.set(new ProgressBarBuilder()
                    .setTaskName(messages.get("bar.task"))
                    .setUnit(messages.get("bar.unit"), 1)
                    .setInitialMax(posts)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .setConsumer(new TerminalLine(err))
                    .showSpeed()
                    .build());
        }
    }

    @Override
    public void post(Outcome outcome, int done, int ofAll) {
        boolean isLeftForLater =
                outcome instanceof Outcome.Skipped skipped && skipped.reason().isPostponed();
        ProgressBar bar = shown.get();
        if (bar != null && !isLeftForLater) {
            bar.stepTo(Math.min(bar.getCurrent() + 1, bar.getMax()));
            if (outcome instanceof Outcome.Saved saved) {
                String title = Titles.shown(saved.post());
                bar.setExtraMessage(title.length() > 24 ? title.substring(0, 23) + "…" : title);
            }
        }
    }

    /** Ends the bar, once: after an interruption two threads may end it. */
    @Override
    public void end() {
        ProgressBar bar = shown.getAndSet(null);
        if (bar != null) {
            bar.setExtraMessage("");
            bar.close();
        }
    }
}
