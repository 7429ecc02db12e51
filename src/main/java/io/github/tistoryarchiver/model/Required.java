package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/** Checks required components of records, so that an omission in a builder is noticed at once. */
final class Required {
    private Required() {}

    /**
     * Checks that a component is present.
     *
     * @throws IllegalArgumentException when it is {@code null}; the message has its name
     */
    static void require(@Nullable Object value, String component) {
        if (value == null) {
            throw new IllegalArgumentException("there is no '" + component + "'");
        }
    }
}
