package io.github.tistoryarchiver.cli.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many columns a terminal has. */
final class TerminalWidth {
    private static final int USUAL = 80;
    private static final int LEAST = 10;
    private static final Pattern SIZE = Pattern.compile("\\d{1,4} (\\d{1,4})");

    private TerminalWidth() {}

    /** Returns the number of columns as the terminal tells it; the usual one if it does not. */
    static int columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(2, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                return USUAL;
            }
            Matcher size =
                    SIZE.matcher(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
            int columns = size.matches() ? Integer.parseInt(size.group(1)) : 0;
            return columns >= LEAST ? columns : USUAL;
        } catch (IOException e) {
            return USUAL; // as on Windows, which has no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }
}
