package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Retries temporary failures, as {@link RetryPolicy} decides. */
public final class RetryingFetcher implements Fetcher {
    private final Fetcher inner;
    private final RetryPolicy policy;
    private final Pacer pacer;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Patience patience;

    /** Wraps a fetcher whose run has no end. */
    public RetryingFetcher(Fetcher inner, RetryPolicy policy, Pacer pacer, InstantSource clock, Sleeper sleeper) {
        this(inner, policy, pacer, clock, sleeper, new Patience(clock, null));
    }

    /**
     * Wraps a fetcher.
     *
     * @param pacer pauses a host that asks for a delay
     * @param clock the time of day, for a {@code Retry-After} that is a date
     * @param patience decides whether the delay that a host asks for is waited for
     */
    public RetryingFetcher(
            Fetcher inner, RetryPolicy policy, Pacer pacer, InstantSource clock, Sleeper sleeper, Patience patience) {
        this.patience = patience;
        this.inner = inner;
        this.policy = policy;
        this.pacer = pacer;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        Instant until = patience.leftAloneUntil(request.url().host());
        if (until != null) {
            throw FetchException.leftAlone(request.url(), until);
        }
        for (int attempt = 1; ; attempt++) {
            Duration wish = null;
            try {
                Response response = inner.fetch(request);
                if (isEmptyPage(request, response)) {
                    response.close();
                    throw new FetchException(FetchException.Reason.EMPTY, request.url(), null);
                }
                if (!RetryPolicy.mayPass(response.status())) {
                    return response;
                }
                wish = RetryPolicy.retryAfter(response.header("Retry-After"), clock.instant());
                if (wish != null && !patience.outlasts(wish)) {
                    response.close();
                    throw leaveAlone(request, clock.instant().plus(wish));
                }
                if (policy.next(attempt, wish) == null) {
                    return response;
                }
                response.close();
            } catch (FetchException e) {
                if (!e.mayPass() || policy.next(attempt, null) == null) {
                    throw e;
                }
            }
            Duration wait = policy.next(attempt, wish);
            if (wish != null && wait != null) {
                pacer.pause(request.url().host(), wait);
            }
            InterruptibleSleep.sleep(sleeper, wait == null ? Duration.ZERO : wait, request.url());
        }
    }

    private FetchException leaveAlone(Request request, Instant until) {
        patience.leaveAlone(request.url().host(), until);
        return FetchException.leftAlone(request.url(), until);
    }

    /**
     * Tells whether a page is empty. Tistory sometimes answers with status 200 and no content; ArchiveTeam's grab
     * script treats that as an error too.
     */
    private static boolean isEmptyPage(Request request, Response response) {
        return request.kind() == Request.Kind.PAGE
                && response.status() == 200
                && response.body().size() == 0
                && !request.url().encodedPath().equals("/robots.txt");
    }
}
