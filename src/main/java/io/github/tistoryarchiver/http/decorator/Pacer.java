package io.github.tistoryarchiver.http.decorator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Assigns time slots to requests: one every {@code 1 / rate} seconds for each host. It only calculates; the caller
 * waits.
 */
public final class Pacer {
    private static final double MAX_JITTER = 0.2;

    private final InstantSource clock;
    private final DoubleSupplier jitter;
    private final Map<String, Duration> intervals;
    private final Duration otherInterval;
    private final Map<String, Instant> nextSlot = new HashMap<>();

    /**
     * Creates a pacer without jitter.
     *
     * @param clock a clock that does not jump, such as {@link #forwardOnly()}
     * @param rates requests a second for named hosts
     * @param otherRate requests a second for each other host
     */
    public Pacer(InstantSource clock, Map<String, Double> rates, double otherRate) {
        this(clock, rates, otherRate, () -> 0);
    }

    /**
     * Creates a pacer with jitter.
     *
     * @param jitter numbers from 0 to 1; slots are delayed by up to a fifth of the interval, so that requests are not
     *     strictly periodic
     */
    public Pacer(InstantSource clock, Map<String, Double> rates, double otherRate, DoubleSupplier jitter) {
        this.jitter = jitter;
        this.clock = clock;
        this.intervals = new HashMap<>();
        rates.forEach((host, rate) -> intervals.put(host, interval(rate)));
        this.otherInterval = interval(otherRate);
    }

    /** Returns a clock that starts at the current time and then never jumps, even if the system clock is changed. */
    public static InstantSource forwardOnly() {
        Instant start = Instant.now();
        long startNanos = System.nanoTime();
        return () -> start.plusNanos(System.nanoTime() - startNanos);
    }

    private static Duration interval(double rate) {
        return Duration.ofNanos((long) (1_000_000_000L / rate));
    }

    /** Ensures that a host gets at most one slot in {@code interval}. */
    public synchronized void atMostEvery(String host, Duration interval) {
        intervals.merge(host, interval, (old, wish) -> old.compareTo(wish) > 0 ? old : wish);
    }

    /** Reserves the next free slot of a host and returns the time until then. */
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

    /** Reserves no slot of a host for a while, as the host asked for. */
    public synchronized void pause(String host, Duration duration) {
        Instant end = clock.instant().plus(duration);
        nextSlot.merge(host, end, (old, wish) -> old.isAfter(wish) ? old : wish);
    }
}
