package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Problem;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Stops sending requests to a blog that refuses them: after too many refusals in a row, the remaining posts are left
 * for the next run.
 */
final class CircuitBreaker implements Function<DiscoveredPost, Outcome> {
    private static final int MAX_REFUSALS = 5;

    /** The limit for private posts. A single one is not a refusal, but no blog names this many in a row. */
    private static final int MAX_FORBIDDEN = 20;

    private final Function<DiscoveredPost, Outcome> task;
    private final HttpUrl home;
    private final RunLimits limits;
    private int refusals;
    private int forbidden;

    CircuitBreaker(Function<DiscoveredPost, Outcome> task, HttpUrl home, RunLimits limits) {
        this.limits = limits;
        this.task = task;
        this.home = home;
    }

    @Override
    public Outcome apply(DiscoveredPost found) {
        Outcome.Skipped.Reason limit = limits.reason();
        if (limit != null) {
            return new Outcome.Skipped(found.address(), limit);
        }
        if (isOpen()) {
            return new Outcome.Failed(
                    found.address(),
                    new Problem(
                            Problem.Kind.NOT_ASKED,
                            found.address().on(home).toString(),
                            Integer.toString(failuresInARow())),
                    found.namedBy());
        }
        Outcome outcome = task.apply(found);
        limit = limits.reason();
        if (limit != null
                && outcome instanceof Outcome.Failed failed
                && failed.problem().meansPostponement()) {
            return new Outcome.Skipped(found.address(), limit);
        }
        count(outcome instanceof Outcome.Failed failed ? failed.problem() : null);
        return outcome;
    }

    /** Counts consecutive failures. An open breaker stays open, whatever pending requests yield. */
    private synchronized void count(@Nullable Problem problem) {
        if (!isOpen()) {
            refusals = problem != null && problem.meansRefusal() ? refusals + 1 : 0;
            forbidden = problem != null && problem.kind() == Problem.Kind.PRIVATE_OR_DELETED ? forbidden + 1 : 0;
        }
    }

    private synchronized int failuresInARow() {
        return Math.max(refusals, forbidden);
    }

    /** Tells whether no more requests should be sent, because of the blog or the run's limits. */
    boolean isOver() {
        return isOpen() || limits.reason() != null;
    }

    /** Tells whether the blog refuses requests. */
    synchronized boolean isOpen() {
        return refusals >= MAX_REFUSALS || forbidden >= MAX_FORBIDDEN;
    }
}
