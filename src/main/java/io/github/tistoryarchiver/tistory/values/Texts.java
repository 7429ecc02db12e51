package io.github.tistoryarchiver.tistory.values;

import org.jspecify.annotations.Nullable;

/** Helpers for texts that may be empty. */
public final class Texts {
    private Texts() {}

    /** Returns the first text that is not blank, stripped; empty if all are blank. */
    public static String firstFilled(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }

    /** Returns the text, or {@code null} if it is empty. */
    public static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
