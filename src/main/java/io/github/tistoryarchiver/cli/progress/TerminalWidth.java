package io.github.tistoryarchiver.cli.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many columns a terminal has, and how many a text takes there: Korean letters take two. */
final class TerminalWidth {
    private static final int USUAL = 80;
    private static final int LEAST = 10;
    private static final Pattern SIZE = Pattern.compile("\\d{1,4} (\\d{1,4})");

    private TerminalWidth() {}

    /** Returns the number of columns as the terminal tells it; the usual one if it does not. */
    static int ofTerminal() {
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

    /** Returns how many columns a text takes. */
    static int of(String text) {
        return text.codePoints().map(TerminalWidth::of).sum();
    }

    /** Cuts a text so that it takes no more columns than that, with an ellipsis where something is left out. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int room = columns - 1; // the ellipsis takes one
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            room -= of(text.codePointAt(at));
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(text.codePointAt(at));
        }
        return columns < 1 ? "" : kept.append('…').toString();
    }

    private static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    /** Tells whether terminals show a letter in two columns: Hangul, ideographs, full-width forms, pictures. */
    private static boolean isWide(int codePoint) {
        return isIn(codePoint, 0x1100, 0x115f)
                || isIn(codePoint, 0x2e80, 0xa4cf)
                || isIn(codePoint, 0xa960, 0xa97f)
                || isIn(codePoint, 0xac00, 0xd7a3)
                || isIn(codePoint, 0xf900, 0xfaff)
                || isIn(codePoint, 0xfe30, 0xfe6f)
                || isIn(codePoint, 0xff00, 0xff60)
                || isIn(codePoint, 0xffe0, 0xffe6)
                || isIn(codePoint, 0x1f300, 0x1faff)
                || isIn(codePoint, 0x20000, 0x3fffd);
    }

    private static boolean isIn(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
