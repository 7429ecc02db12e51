package io.github.tistoryarchiver.wayback;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whose blog an address was, and when: somebody else can take the name of a blog that was deleted. */
final class Owners {
    private final TreeMap<Instant, Long> known = new TreeMap<>();

    /** Notes that a capture of a time is of a blog. */
    void add(Instant time, long blog) {
        known.put(time, blog);
    }

    /** Returns the blog of the nearest capture that says so; {@code null} if none does. */
    @Nullable
    Long at(Instant time) {
        Map.Entry<Instant, Long> before = known.floorEntry(time);
        Map.Entry<Instant, Long> after = known.ceilingEntry(time);
        if (before == null || after == null) {
            return before != null ? before.getValue() : after != null ? after.getValue() : null;
        }
        Duration since = Duration.between(before.getKey(), time);
        return since.compareTo(Duration.between(time, after.getKey())) < 0 ? before.getValue() : after.getValue();
    }

    /** Tells whether captures before and after a time are of the same other blog. */
    boolean isSurelyOther(Instant time, long blog) {
        Map.Entry<Instant, Long> before = known.floorEntry(time);
        Map.Entry<Instant, Long> after = known.ceilingEntry(time);
        return before != null
                && after != null
                && before.getValue() != blog
                && before.getValue().equals(after.getValue());
    }

    /** Returns the blog of the latest capture; {@code null} if none says so. */
    @Nullable
    Long last() {
        return known.isEmpty() ? null : known.lastEntry().getValue();
    }

    /** Returns the blogs by the times of captures. */
    Map<Instant, Long> all() {
        return known;
    }
}
