package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.time.Duration;
import java.time.InstantSource;

/** Retries temporary failures, as {@link RetryPolicy} decides. */
public final class RetryingFetcher implements Fetcher {
    private final Fetcher inner;
    private final RetryPolicy policy;
    private final Pacer pacer;
    private final InstantSource clock;
    private final Sleeper sleeper;

    /**
     * Wraps a fetcher.
     *
     * @param pacer pauses a host that asks for a delay
     * @param clock the time of day, for a {@code Retry-After} that is a date
     */
    public RetryingFetcher(Fetcher inner, RetryPolicy policy, Pacer pacer, InstantSource clock, Sleeper sleeper) {
        this.inner = inner;
        this.policy = policy;
        this.pacer = pacer;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
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
