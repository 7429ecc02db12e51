package io.github.tistoryarchiver.content.style;

import java.util.Set;

/** Colours behind text. */
final class Colours {
    private static final Set<String> PAPER = Set.of(
            "", "none", "transparent", "inherit", "initial", "unset", "revert", "white", "whitesmoke", "snow", "ivory");

    /** The least value of a channel with which a colour looks like paper rather than like a marker. */
    private static final int PAPER_WHITE = 0xee;

    /** The least lightness, in percent, with which a colour looks like paper. */
    private static final double LIGHT = 93;

    private static final double CLEAR = 0.1;

    private Colours() {}

    /** Whether a background looks like that of a marker pen. */
    static boolean isMarker(String background) {
        if (background.contains("url(")) {
            return false;
        }
        if (background.contains("gradient(")) {
            return true;
        }
        int hex = background.indexOf('#');
        if (hex >= 0) {
            return isMarkerHex(digits(background, hex + 1));
        }
        int open = background.indexOf('(');
        int close = background.indexOf(')', open + 1);
        if (open >= 0 && background.startsWith("hsl") && close > open) {
            return isMarkerOfHue(background.substring(open + 1, close).split("[,/\\s]+"));
        }
        if (open >= 0) {
            return background.startsWith("rgb")
                    && close > open
                    && isMarker(background.substring(open + 1, close).split("[,/\\s]+"));
        }
        String name = background.split(" ", 2)[0];
        return !PAPER.contains(name) && name.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String digits(String text, int from) {
        int end = from;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        return text.substring(from, end);
    }

    private static boolean isMarkerHex(String digits) {
        int width = digits.length() < 6 ? 1 : 2;
        if (digits.length() < 3 * width) {
            return false;
        }
        boolean isClear = digits.length() == 4 * width
                && digits.substring(3 * width).chars().allMatch(c -> c == '0');
        int least = 0xff;
        for (int i = 0; i < 3; i++) {
            int channel = Integer.parseInt(digits.substring(i * width, (i + 1) * width), 16);
            least = Math.min(least, width == 1 ? channel * 0x11 : channel);
        }
        return !isClear && least < PAPER_WHITE;
    }

    private static boolean isMarker(String[] channels) {
        double least = 0xff;
        for (int i = 0; i < channels.length; i++) {
            double value = number(channels[i]);
            if (i == 3 && value < CLEAR) {
                return false;
            }
            least = i < 3 ? Math.min(least, value) : least;
        }
        return channels.length >= 3 && least < PAPER_WHITE;
    }

    /** @param channels hue, saturation, lightness, and how much it covers */
    private static boolean isMarkerOfHue(String[] channels) {
        return channels.length >= 3
                && number(channels[2]) < LIGHT
                && (channels.length == 3 || number(channels[3]) >= CLEAR);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.replace("%", ""));
        } catch (NumberFormatException e) {
            return 0xff; // no number, so nothing to see
        }
    }
}
