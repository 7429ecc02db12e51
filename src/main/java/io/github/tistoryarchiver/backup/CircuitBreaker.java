package io.github.tistoryarchiver.backup;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * Stops asking a blog that does not want to be asked: after so many refusals in a row the posts that are left are not asked for.
 * The next run asks for them.
 */
final class CircuitBreaker implements Function<Found, Outcome> {
    private static final int MOST_REFUSALS = 5;

    /** A private post is no refusal, but no blog names that many of them in a row. */
    private static final int MOST_FORBIDDEN = 20;

    private final Function<Found, Outcome> job;
    private final HttpUrl home;
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger forbidden = new AtomicInteger();

    CircuitBreaker(Function<Found, Outcome> job, HttpUrl home) {
        this.job = job;
        this.home = home;
    }

    @Override
    public Outcome apply(Found found) {
        if (isOpen()) {
            return new Outcome.Failed(
                    found.address(),
                    new Problem(
                            Problem.Kind.NOT_ASKED,
                            found.address().on(home).toString(),
                            Integer.toString(Math.max(refusals.get(), forbidden.get()))),
                    found.namedBy());
        }
        Outcome outcome = job.apply(found);
        Problem problem = outcome instanceof Outcome.Failed failed ? failed.problem() : null;
        boolean isRefusal = problem != null && problem.isRefusal();
        boolean isForbidden = problem != null && problem.kind() == Problem.Kind.PRIVATE_OR_DELETED;
        refusals.updateAndGet(count -> isOpen() ? count : isRefusal ? count + 1 : 0);
        forbidden.updateAndGet(count -> isOpen() ? count : isForbidden ? count + 1 : 0);
        return outcome;
    }

    private boolean isOpen() {
        return refusals.get() >= MOST_REFUSALS || forbidden.get() >= MOST_FORBIDDEN;
    }
}
