package io.github.tistoryarchiver.http.decorator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Gives each request to a host its time slot: one every {@code 1 / rate} seconds, whoever asks. Pure arithmetic on a
 * clock; waiting is for the caller.
 */
public final class Pacer {
    private static final double MAX_JITTER = 0.2;

    private final InstantSource clock;
    private final DoubleSupplier jitter;
    private final Map<String, Duration> intervals;
    private final Duration otherInterval;
    private final Map<String, Instant> nextSlot = new HashMap<>();

    /**
     * @param clock should not jump; {@link #forwardOnly()} is meant for this
     * @param rates requests a second for named hosts
     * @param otherRate requests a second for each other host
     */
    public Pacer(InstantSource clock, Map<String, Double> rates, double otherRate) {
        this(clock, rates, otherRate, () -> 0);
    }

    /** @param jitter numbers from 0 to 1 by which slots come up to a fifth later, so that no rhythm is to be seen */
    public Pacer(InstantSource clock, Map<String, Double> rates, double otherRate, DoubleSupplier jitter) {
        this.jitter = jitter;
        this.clock = clock;
        this.intervals = new HashMap<>();
        rates.forEach((host, rate) -> intervals.put(host, interval(rate)));
        this.otherInterval = interval(otherRate);
    }

    /** The time of day at the start, from then on going forward only, whatever happens to the machine's clock. */
    public static InstantSource forwardOnly() {
        Instant start = Instant.now();
        long startNanos = System.nanoTime();
        return () -> start.plusNanos(System.nanoTime() - startNanos);
    }

    private static Duration interval(double rate) {
        return Duration.ofNanos((long) (1_000_000_000L / rate));
    }

    /** Never asks a host more often than once in {@code interval}. */
    public synchronized void atMostEvery(String host, Duration interval) {
        intervals.merge(host, interval, (old, wish) -> old.compareTo(wish) > 0 ? old : wish);
    }

    /** Takes the next free slot of a host and tells how long it is until then. */
    public synchronized Duration reserve(String host) {
        Instant now = clock.instant();
        Instant slot = nextSlot.getOrDefault(host, now);
        if (slot.isBefore(now)) {
            slot = now;
        }
        Duration interval = intervals.getOrDefault(host, otherInterval);
        nextSlot.put(
                host, slot.plus(interval).plusNanos((long) (interval.toNanos() * MAX_JITTER * jitter.getAsDouble())));
        return Duration.between(now, slot);
    }

    /** Leaves a host alone for a while, as it asked for. */
    public synchronized void pause(String host, Duration duration) {
        Instant end = clock.instant().plus(duration);
        nextSlot.merge(host, end, (old, wish) -> old.isAfter(wish) ? old : wish);
    }
}
