package io.github.tistoryarchiver.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What refusals of the operator mean for everybody: each halves the budget, three within an hour stop all requests for an
 * hour. An hour without one doubles the budget again, up to what was asked for.
 */
public final class Restraint {
    private static final int MAX_HALVINGS = 10;
    private static final int REFUSALS_TO_PAUSE = 3;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    /** Requests that were under way, and their repetitions, are refused for the same reason as the first. */
    private static final Duration SAME_REFUSAL = Duration.ofMinutes(1);

    private final Deque<Instant> refusals = new ArrayDeque<>();
    private int halvings;
    private @Nullable Instant lastChange;
    private @Nullable Instant pausedUntil;

    /**
     * Takes note that the operator answered with 429 or 503, or a page that says the same.
     *
     * @param wish how long it wants to be left alone; {@code null} if it does not say
     * @return whether this is a refusal that was not counted yet
     */
    boolean said(int status, @Nullable Duration wish, Instant now) {
        if (wish != null) {
            pause(now.plus(wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish));
        }
        Instant last = refusals.peekLast();
        if (status == 503 || (last != null && now.isBefore(last.plus(SAME_REFUSAL)))) {
            return false;
        }
        refusals.addLast(now);
        halvings = Math.min(halvings + 1, MAX_HALVINGS);
        lastChange = now;
        while (refusals.getFirst().isBefore(now.minus(HOUR))) {
            refusals.removeFirst();
        }
        if (refusals.size() >= REFUSALS_TO_PAUSE) {
            pause(now.plus(HOUR));
        }
        return true;
    }

    /** Allows more again where there was no refusal for long enough. */
    void tick(Instant now) {
        while (halvings > 0 && lastChange != null && !now.isBefore(lastChange.plus(HOUR))) {
            halvings--;
            lastChange = lastChange.plus(HOUR);
        }
    }

    /** Sends no request before a time. */
    void pause(Instant until) {
        if (pausedUntil == null || until.isAfter(pausedUntil)) {
            pausedUntil = until;
        }
    }

    /** Returns the part of the budget that may be used. */
    double share() {
        return 1.0 / (1 << halvings);
    }

    /** Returns when requests may be sent again; {@code null} for now. */
    @Nullable
    Instant pausedUntil(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil) ? pausedUntil : null;
    }

    State state() {
        return new State(List.copyOf(refusals), halvings, lastChange, pausedUntil);
    }

    static Restraint of(State state) {
        Restraint restraint = new Restraint();
        restraint.refusals.addAll(state.refusals());
        restraint.halvings = state.halvings();
        restraint.lastChange = state.lastChange();
        restraint.pausedUntil = state.pausedUntil();
        return restraint;
    }

    /**
     * All of it as a value.
     *
     * @param refusals when the operator refused, within the last hour
     * @param halvings how often the budget is halved
     * @param lastChange of the halvings; {@code null} for none
     * @param pausedUntil {@code null} for no pause
     */
    public record State(
            List<Instant> refusals,
            int halvings,
            @Nullable Instant lastChange,
            @Nullable Instant pausedUntil) {}
}
