package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.wayback.machine.Capture;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds where something changes along a row of captures, with few looks: where the ends of a part are of the same version,
 * what is between them is, too.
 *
 * @param look returns what a capture shows; {@code null} if it shows nothing
 * @param isSame whether nothing new is between an earlier and a later one
 */
record Bisection<V>(Function<Capture, @Nullable V> look, BiPredicate<V, V> isSame) {
    private static final int TRIES = 3;

    private record Part<V>(int from, V first, int to, V last) {}

    private record Sight<V>(int at, V value) {}

    /** Looks at the newest capture that shows something, trying a few; returns what it shows, or {@code null}. */
    @Nullable
    V newest(List<Capture> row) {
        Sight<V> sight = find(row, row.size() - 1, -1);
        return sight == null ? null : sight.value();
    }

    /**
     * Looks at a row until each version was seen.
     *
     * @param row the oldest first
     */
    void run(List<Capture> row) {
        Sight<V> last = find(row, row.size() - 1, -1);
        Sight<V> first = last == null ? null : find(row, 0, last.at());
        if (last == null || first == null) {
            return;
        }
        Deque<Part<V>> open = new ArrayDeque<>();
        open.push(new Part<>(first.at(), first.value(), last.at(), last.value()));
        while (!open.isEmpty()) {
            Part<V> part = open.pop();
            if (part.to() - part.from() < 2 || isSame.test(part.first(), part.last())) {
                continue;
            }
            int middle = (part.from() + part.to()) / 2;
            Sight<V> after = find(row, middle, part.to());
            Sight<V> sight = after != null ? after : find(row, middle - 1, part.from());
            if (sight != null) {
                open.push(new Part<>(part.from(), part.first(), sight.at(), sight.value()));
                open.push(new Part<>(sight.at(), sight.value(), part.to(), part.last()));
            }
        }
    }

    /** Looks at captures from one on towards another, which is not looked at, until one shows something. */
    private @Nullable Sight<V> find(List<Capture> row, int from, int end) {
        int step = from < end ? 1 : -1;
        int tries = 0;
        for (int at = from; at != end && tries < TRIES; at += step, tries++) {
            V value = look.apply(row.get(at));
            if (value != null) {
                return new Sight<>(at, value);
            }
        }
        return null;
    }
}
