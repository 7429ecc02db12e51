package io.github.tistoryarchiver.tistory.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses numbers as blogs show them. */
public final class NumberParser {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18}");

    private NumberParser() {}

    /** Returns the first number in a text, such as {@code 994,847} or {@code (614)}; {@code null} if there is none. */
    public static @Nullable Long first(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Long.valueOf(number.group().replace(",", "")) : null;
    }

    /** Returns the first number in a text if it fits into an {@code int}, else {@code null}. */
    public static @Nullable Integer count(String text) {
        Long number = first(text);
        return number == null || number > Integer.MAX_VALUE ? null : number.intValue();
    }

    /** Returns the number that a text consists of, at most 18 digits; {@code null} for any other text. */
    public static @Nullable Long positive(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return null;
            }
        }
        return Long.valueOf(text);
    }
}
