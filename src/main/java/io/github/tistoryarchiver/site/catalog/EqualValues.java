package io.github.tistoryarchiver.site.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps one of equal values: the same names, tags and categories come with thousands of posts. Safe for use by several threads. */
final class EqualValues {
    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /** Returns the first value that was equal. */
    @SuppressWarnings("unchecked") // equal values of one class
    <T> T one(T value) {
        return (T) known.computeIfAbsent(value, same -> same);
    }
}
