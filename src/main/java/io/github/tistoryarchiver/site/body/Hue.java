package io.github.tistoryarchiver.site.body;

import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nine hues of the pages, and which of them an author's colour is. */
final class Hue {
    private static final double LEAST_SATURATION = 0.25;
    private static final double BROWN_LIGHTNESS = 0.35;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("red", "red"),
            Map.entry("crimson", "red"),
            Map.entry("tomato", "red"),
            Map.entry("maroon", "red"),
            Map.entry("orange", "orange"),
            Map.entry("darkorange", "orange"),
            Map.entry("gold", "yellow"),
            Map.entry("yellow", "yellow"),
            Map.entry("green", "green"),
            Map.entry("lime", "green"),
            Map.entry("olive", "yellow"),
            Map.entry("teal", "teal"),
            Map.entry("cyan", "teal"),
            Map.entry("aqua", "teal"),
            Map.entry("blue", "blue"),
            Map.entry("navy", "blue"),
            Map.entry("royalblue", "blue"),
            Map.entry("purple", "violet"),
            Map.entry("violet", "violet"),
            Map.entry("magenta", "pink"),
            Map.entry("fuchsia", "pink"),
            Map.entry("pink", "pink"),
            Map.entry("brown", "brown"));

    private Hue() {}

    /** Returns the hue of a colour as CSS writes it; {@code null} for grey, white, black and what is no colour. */
    static @Nullable String of(String colour) {
        String value = colour.strip();
        if (value.startsWith("#")) {
            return ofHex(value.substring(1).split("[^0-9a-fA-F]", 2)[0]);
        }
        int open = value.indexOf('(');
        int close = value.indexOf(')');
        if (value.startsWith("rgb") && open > 0 && close > open) {
            return ofChannels(value.substring(open + 1, close).strip().split("[,/\\s]+"));
        }
        return NAMES.get(value.split("\\s", 2)[0]);
    }

    private static @Nullable String ofHex(String digits) {
        if (digits.length() != 3 && digits.length() != 6) {
            return null;
        }
        int width = digits.length() / 3;
        double[] channels = new double[3];
        for (int i = 0; i < 3; i++) {
            int value = HexFormat.fromHexDigits(digits, i * width, (i + 1) * width);
            channels[i] = (width == 1 ? value * 17 : value) / 255.0;
        }
        return of(channels[0], channels[1], channels[2]);
    }

    private static @Nullable String ofChannels(String[] channels) {
        if (channels.length < 3 || (channels.length == 4 && channels[3].matches("0|0?\\.0\\d*|0%"))) {
            return null;
        }
        double[] values = new double[3];
        for (int i = 0; i < 3; i++) {
            if (!channels[i].matches("\\d{1,3}(\\.\\d{1,9})?")) {
                return null;
            }
            values[i] = Math.min(1, Double.parseDouble(channels[i]) / 255);
        }
        return of(values[0], values[1], values[2]);
    }

    private static @Nullable String of(double red, double green, double blue) {
        double most = Math.max(red, Math.max(green, blue));
        double least = Math.min(red, Math.min(green, blue));
        double range = most - least;
        double lightness = (most + least) / 2;
        if (range < 0.12 || range / (1 - Math.abs(2 * lightness - 1)) < LEAST_SATURATION) {
            return null;
        }
        double sector = most == red
                ? (green - blue) / range
                : most == green ? (blue - red) / range + 2 : (red - green) / range + 4;
        return named((sector * 60 + 360) % 360, lightness);
    }

    private static String named(double angle, double lightness) {
        if (angle >= 15 && angle < 45) {
            return lightness < BROWN_LIGHTNESS ? "brown" : "orange";
        }
        return angle < 15 || angle >= 345
                ? "red"
                : angle < 70
                        ? "yellow"
                        : angle < 160
                                ? "green"
                                : angle < 195 ? "teal" : angle < 255 ? "blue" : angle < 290 ? "violet" : "pink";
    }
}
