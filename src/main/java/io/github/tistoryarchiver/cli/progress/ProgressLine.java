package io.github.tistoryarchiver.cli.progress;

import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.output.Columns;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.output.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a job has come in one line of a terminal, which is drawn over and over and is gone at the end: items done of all,
 * the time left, how many a second, bytes, and the title of the last post. On narrow terminals the end of it is left out.
 */
public final class ProgressLine implements Progress, ProgressListener, AutoCloseable {
    private static final long INTERVAL = 250_000_000;
    private static final int LEAST_TITLE = 8;
    private static final String BETWEEN = "  ";

    private final PrintStream err;
    private final Messages messages;
    private final IntSupplier columns;
    private final LongSupplier nanoseconds;
    private Step step = Step.POSTS;
    private int items;
    private int done;
    private long bytes;
    private String title = "";
    private long begun;
    private long drawnAt;
    private int width;
    private int shown;

    /**
     * Creates a line that begins empty.
     *
     * @param columns tells how many columns the terminal has; 0 to show nothing
     * @param nanoseconds a clock
     */
    ProgressLine(PrintStream err, Messages messages, IntSupplier columns, LongSupplier nanoseconds) {
        this.err = err;
        this.messages = messages;
        this.columns = columns;
        this.nanoseconds = nanoseconds;
    }

    /**
     * Creates the line of a job.
     *
     * @param isWanted whether to show it at all
     */
    public static ProgressLine of(CliContext context, Messages messages, boolean isWanted) {
        return new ProgressLine(context.err(), messages, isWanted ? TerminalWidth::columns : () -> 0, System::nanoTime);
    }

    @Override
    public synchronized void begins(Step next, int all) {
        step = next;
        items = all;
        done = 0;
        bytes = 0;
        title = "";
        begun = nanoseconds.getAsLong();
        drawnAt = begun;
        if (all > 0) {
            draw(begun);
        }
    }

    @Override
    public synchronized void done(long more, @Nullable String of) {
        done++;
        bytes += more;
        title = of == null ? "" : Titles.shown(of);
        long now = nanoseconds.getAsLong();
        if (now - drawnAt >= INTERVAL) {
            drawnAt = now;
            draw(now);
        }
    }

    @Override
    public void begin(int posts) {
        begins(Step.POSTS, posts);
    }

    @Override
    public void post(Outcome outcome, int ended, int ofAll) {
        boolean isLeftForLater =
                outcome instanceof Outcome.Skipped skipped && skipped.reason().isPostponed();
        if (outcome instanceof Outcome.Saved saved) {
            done(saved.assetBytes(), saved.post().title());
        } else if (!isLeftForLater) {
            done(0, null);
        }
    }

    /** Takes the line away, so that other words can be printed there; the next item shows it again. */
    @Override
    public synchronized void clear() {
        if (shown > 0) {
            err.print('\r' + " ".repeat(shown) + '\r');
            err.flush();
            shown = 0;
        }
    }

    @Override
    public void end() {
        clear();
    }

    @Override
    public void close() {
        clear();
    }

    private void draw(long now) {
        width = width == 0 ? columns.getAsInt() - 1 : width; // in the last column some terminals begin a new line
        if (width > 0) {
            String line = line(Duration.ofNanos(now - begun));
            int taken = Columns.of(line);
            err.print('\r' + line + " ".repeat(Math.max(0, shown - taken)));
            err.flush();
            shown = taken;
        }
    }

    private String line(Duration time) {
        StringBuilder line = new StringBuilder(
                Columns.cut(messages.get("progress." + step, Integer.toString(done), Integer.toString(items)), width));
        for (String part : parts(time)) {
            if (Columns.of(line + BETWEEN + part) > width) {
                return line.toString();
            }
            line.append(BETWEEN).append(part);
        }
        int room = width - Columns.of(line + BETWEEN);
        return title.isEmpty() || room < LEAST_TITLE
                ? line.toString()
                : line.append(BETWEEN).append(Columns.cut(title, room)).toString();
    }

    /** Returns what follows the numbers, the most important first. */
    private List<String> parts(Duration time) {
        List<String> parts = new ArrayList<>();
        if (done == 0) {
            return parts;
        }
        double seconds = Math.max(1, time.toMillis()) / 1000.0;
        double rate = done / seconds;
        long left = Math.round(Math.max(0, items - done) / rate);
        String shownLeft = left < 10 ? "0:0" + left : messages.time(Duration.ofSeconds(left));
        parts.add(messages.get("progress.left", shownLeft));
        parts.add(messages.get("progress.rate", messages.rate(rate)));
        if (bytes > 0) {
            parts.add(messages.bytes(bytes));
        }
        return parts;
    }
}
