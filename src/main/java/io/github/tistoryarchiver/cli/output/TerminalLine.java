package io.github.tistoryarchiver.cli.output;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * The line of a terminal in which a progress bar is drawn over and over. The library's own takes over the terminal and
 * with it Ctrl-C, which then kills the program at once instead of letting it finish what is under way.
 */
final class TerminalLine implements ProgressBarConsumer {
    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 20;
    private static final Pattern SIZE = Pattern.compile("\\d{1,4} (\\d{1,4})");

    private final PrintStream out;
    private final int width;
    private final AtomicBoolean isEnded = new AtomicBoolean();

    TerminalLine(PrintStream out) {
        this.out = out;
        this.width = width() - 1; // in the last column some terminals begin a new line
    }

    @Override
    public int getMaxRenderedLength() {
        return width;
    }

    /** Draws the bar over the last one. After the end nothing is drawn: the library draws once more when two ends meet. */
    @Override
    public void accept(String bar) {
        if (!isEnded.get()) {
            out.print('\r' + bar);
            out.flush();
        }
    }

    /** Ends the line, once. */
    @Override
    public void close() {
        if (isEnded.compareAndSet(false, true)) {
            out.println();
        }
    }

    /** Returns the number of columns as the terminal tells it; the usual one if it does not. */
    private static int width() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(2, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                return USUAL_WIDTH;
            }
            Matcher size =
                    SIZE.matcher(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
            int columns = size.matches() ? Integer.parseInt(size.group(1)) : 0;
            return columns >= LEAST_WIDTH ? columns : USUAL_WIDTH;
        } catch (IOException e) {
            return USUAL_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }
}
