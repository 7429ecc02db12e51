package io.github.tistoryarchiver.site.search;

import java.util.Locale;

/** Data as classic scripts that call one function, which browsers load from files as they load them from servers. */
public final class Script {
    /** Signs that end a string or a line, or that some programs change or do not show. */
    static final String ESCAPED = "\0\b\t\n\u000b\f\r\u001a\u001b\"\\\u007f";

    private Script() {}

    /** Returns a script that hands strings and numbers to a function. */
    public static String call(String function, Object... values) {
        StringBuilder out = new StringBuilder("room.").append(function).append('(');
        for (int i = 0; i < values.length; i++) {
            out.append(i == 0 ? "" : ",");
            if (values[i] instanceof Number number) {
                out.append(number);
            } else {
                quote(values[i].toString(), out);
            }
        }
        return out.append(")\n").toString();
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text, i)) {
                out.append(text, from, i).append(escaped(text.charAt(i)));
                from = i + 1;
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    private static String escaped(char sign) {
        return switch (sign) {
            case '"', '\\' -> "\\" + sign;
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04x", (int) sign);
        };
    }

    private static boolean isPlain(String text, int at) {
        char sign = text.charAt(at);
        return ESCAPED.indexOf(sign) < 0
                && sign != '\u2028'
                && sign != '\u2029'
                && (!Character.isSurrogate(sign) || isPaired(text, at));
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
