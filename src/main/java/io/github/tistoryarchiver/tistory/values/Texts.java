package io.github.tistoryarchiver.tistory.values;

import org.jspecify.annotations.Nullable;

/** Texts of which an empty one says as little as none. */
public final class Texts {
    private Texts() {}

    /** The first text that is not blank, stripped; empty where all are blank. */
    public static String firstFilled(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }

    /** The text itself; {@code null} for an empty one. */
    public static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
