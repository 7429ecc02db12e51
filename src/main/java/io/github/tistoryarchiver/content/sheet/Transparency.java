package io.github.tistoryarchiver.content.sheet;

import java.util.regex.Pattern;

/** Colours that nobody sees: {@code transparent}, and those of no opacity in any notation. */
public final class Transparency {
    private static final Pattern CLEAR = Pattern.compile(
            "transparent|(?:rgb|hsl)a?\\((?:(?:[^,()]{1,20},){3}|[^()/]{1,60}/)\\s*(?:0+(?:\\.0*)?|\\.0+)%?\\s*\\)"
                    + "|#[0-9a-f]{3}0|#[0-9a-f]{6}00");

    private Transparency() {}

    /** Tells whether a colour, in lower case, is not seen. */
    public static boolean is(String colour) {
        return CLEAR.matcher(colour).matches();
    }

    /** Tells quickly whether declarations, in lower case, may have such a colour. */
    public static boolean mayBeIn(String style) {
        if (style.contains("transparent") || hasClearHex(style)) {
            return true;
        }
        boolean isFunction = style.contains("rgb") || style.contains("hsl");
        return isFunction && (style.contains("a(") || style.indexOf('/') >= 0);
    }

    private static boolean hasClearHex(String style) {
        for (int at = style.indexOf('#'); at >= 0; at = style.indexOf('#', at + 1)) {
            int end = at + 1;
            while (end < style.length() && Character.digit(style.charAt(end), 16) >= 0) {
                end++;
            }
            int digits = end - at - 1;
            if ((digits == 4 && style.charAt(end - 1) == '0') || (digits == 8 && style.startsWith("00", end - 2))) {
                return true;
            }
        }
        return false;
    }
}
