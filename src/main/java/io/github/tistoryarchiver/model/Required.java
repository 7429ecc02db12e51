package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/** What records must have, so that a builder that left something out is noticed at once. */
final class Required {
    private Required() {}

    /** @throws IllegalArgumentException naming the component that is missing */
    static void require(@Nullable Object value, String component) {
        if (value == null) {
            throw new IllegalArgumentException("there is no '" + component + "'");
        }
    }
}
