package io.github.tistoryarchiver.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How many requests all blogs together may send. The operator of the blogs has one budget, every host of files one of
 * its own, five times as large. Requests get slots, evenly spaced, a little further apart than the budget would allow:
 * so no second has more of them than it, although networks delay one request more than the next.
 */
final class Budget {
    /** The pool of all that the operator of the blogs is asked for. */
    static final String OPERATOR = "";

    private static final double FILE_HOST_FACTOR = 5;
    private static final double SPACING = 1.05;
    private static final int MAX_POOLS = 10_000;

    private final Map<String, Instant> next = new HashMap<>();
    private double rate;

    /** @param rate requests a second to the operator */
    Budget(double rate) {
        this.rate = rate;
    }

    /** Changes the rate, from the next slot on. */
    void rate(double changed) {
        rate = changed;
    }

    double rate() {
        return rate;
    }

    /**
     * Reserves the next slot of a pool.
     *
     * @return the time until then
     */
    Duration reserve(String pool, Instant now) {
        Instant free = next.getOrDefault(pool, now);
        Instant slot = free.isBefore(now) ? now : free;
        forgetIdle(now);
        next.put(pool, slot.plus(interval(pool)));
        return Duration.between(now, slot);
    }

    /** Moves the next slot if a request was sent later than in its own. */
    void sent(String pool, Instant now) {
        next.merge(pool, now.plus(interval(pool)), Budget::later);
    }

    /** Keeps all slots of the operator's free until a time. */
    void pause(Instant until) {
        next.merge(OPERATOR, until, Budget::later);
    }

    private Duration interval(String pool) {
        double perSecond = pool.equals(OPERATOR) ? rate : rate * FILE_HOST_FACTOR;
        return Duration.ofNanos((long) (1_000_000_000L * SPACING / perSecond));
    }

    /** Hosts of files are named by pages, so that there may be any number of them. */
    private void forgetIdle(Instant now) {
        if (next.size() >= MAX_POOLS) {
            next.values().removeIf(slot -> slot.isBefore(now));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
