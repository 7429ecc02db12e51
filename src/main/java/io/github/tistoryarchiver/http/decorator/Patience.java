package io.github.tistoryarchiver.http.decorator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How long a run may wait for a host, and which hosts want to be left alone for longer than that. */
public final class Patience {
    /** Waits up to this long may exceed the end of the run, so that posts under way are finished. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final InstantSource pacingClock;
    private final @Nullable Instant end;
    private final Map<String, Instant> leftAlone = new ConcurrentHashMap<>();
    private volatile boolean spent;

    /**
     * Creates the patience of a run.
     *
     * @param end of the run, by the pacing clock; {@code null} for none
     */
    public Patience(InstantSource pacingClock, @Nullable Instant end) {
        this.pacingClock = pacingClock;
        this.end = end;
    }

    /** Tells whether a wait ends within the run. */
    boolean outlasts(Duration wait) {
        return end == null || !pacingClock.instant().plus(wait).isAfter(end);
    }

    /** Tells whether a request may wait for its slot; once one may not, the run's time is spent. */
    boolean mayPace(Duration wait) {
        boolean may = wait.compareTo(GRACE) <= 0 || outlasts(wait);
        spent |= !may;
        return may;
    }

    /** Records that a host wants no request before a time of day. */
    void leaveAlone(String host, Instant until) {
        leftAlone.merge(host, until, (old, wish) -> old.isAfter(wish) ? old : wish);
    }

    /** Returns until when a host wants no request; {@code null} if it does not mind. */
    public @Nullable Instant leftAloneUntil(String host) {
        return leftAlone.get(host);
    }

    /** Tells whether a request's slot was later than the end of the run. */
    public boolean isSpent() {
        return spent;
    }
}
