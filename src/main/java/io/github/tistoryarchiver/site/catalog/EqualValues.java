package io.github.tistoryarchiver.site.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps one of equal values: the same names, tags and categories come with thousands of posts. Safe for use by several threads. */
final class EqualValues {
    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /** Returns the first value that was equal; {@code null} for {@code null}. */
    @SuppressWarnings("unchecked") // equal values of one class
    <T extends @Nullable Object> T one(T value) {
        return value == null ? value : (T) known.computeIfAbsent(value, same -> same);
    }
}
