package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Problem;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Stops asking a blog that does not want to be asked: after so many refusals in a row the posts that are left are not asked for.
 * The next run asks for them.
 */
final class CircuitBreaker implements Function<DiscoveredPost, Outcome> {
    private static final int MAX_REFUSALS = 5;

    /** A private post is no refusal, but no blog names that many of them in a row. */
    private static final int MAX_FORBIDDEN = 20;

    private final Function<DiscoveredPost, Outcome> job;
    private final HttpUrl home;
    private final RunLimits limits;
    private int refusals;
    private int forbidden;

    CircuitBreaker(Function<DiscoveredPost, Outcome> job, HttpUrl home, RunLimits limits) {
        this.limits = limits;
        this.job = job;
        this.home = home;
    }

    @Override
    public Outcome apply(DiscoveredPost found) {
        Outcome.Skipped.Reason end = limits.reason();
        if (end != null) {
            return new Outcome.Skipped(found.address(), end);
        }
        if (isOpen()) {
            return new Outcome.Failed(
                    found.address(),
                    new Problem(
                            Problem.Kind.NOT_ASKED, found.address().on(home).toString(), Integer.toString(inARow())),
                    found.namedBy());
        }
        Outcome outcome = job.apply(found);
        count(outcome instanceof Outcome.Failed failed ? failed.problem() : null);
        return outcome;
    }

    /** Once it is open it stays so, whatever requests under way bring. */
    private synchronized void count(@Nullable Problem problem) {
        if (!isOpen()) {
            refusals = problem != null && problem.meansRefusal() ? refusals + 1 : 0;
            forbidden = problem != null && problem.kind() == Problem.Kind.PRIVATE_OR_DELETED ? forbidden + 1 : 0;
        }
    }

    private synchronized int inARow() {
        return Math.max(refusals, forbidden);
    }

    /** Whether nothing more is to be asked for. */
    boolean isOver() {
        return isOpen() || limits.reason() != null;
    }

    /** Whether the blog refuses. */
    synchronized boolean isOpen() {
        return refusals >= MAX_REFUSALS || forbidden >= MAX_FORBIDDEN;
    }
}
