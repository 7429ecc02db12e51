package io.github.tistoryarchiver.cluster;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** The time of day, which goes on where the clock of the machine is set back: slots of requests must not wait for it. */
final class SteadyTime implements InstantSource {
    private final InstantSource clock;
    private final LongSupplier nanos;
    private Instant last;
    private long lastNanos;

    /** @param nanos a count that only grows */
    SteadyTime(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.last = clock.instant();
        this.lastNanos = nanos.getAsLong();
    }

    @Override
    public Instant instant() {
        long count = nanos.getAsLong();
        Instant passed = last.plusNanos(count - lastNanos);
        Instant now = clock.instant();
        lastNanos = count;
        last = now.isBefore(passed) ? passed : now;
        return last;
    }
}
