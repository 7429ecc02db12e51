package io.github.tistoryarchiver.fleet.work;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.http.decorator.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;
import okhttp3.HttpUrl;

/**
 * Passes the gate before each request, and says there what the operator answers. What is asked for as a file has the
 * budget of its host, unless that is the blog's own.
 */
final class BudgetedFetcher implements Fetcher {
    private static final String PLATFORM = ".tistory.com";

    private final Fetcher inner;
    private final Gate gate;
    private final InstantSource clock;
    private final InstantSource pacingClock;
    private final String blogHost;
    private final LongAdder requests = new LongAdder();
    private final LongAdder answering = new LongAdder();

    /**
     * Wraps a fetcher that sends single requests.
     *
     * @param clock the time of day, for a {@code Retry-After} that is a date
     * @param blogHost the host of the blog
     */
    BudgetedFetcher(Fetcher inner, Gate gate, InstantSource clock, InstantSource pacingClock, String blogHost) {
        this.inner = inner;
        this.gate = gate;
        this.clock = clock;
        this.pacingClock = pacingClock;
        this.blogHost = blogHost;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        HttpUrl url = request.url();
        boolean isFile = request.kind() == Request.Kind.ASSET || request.kind() == Request.Kind.REQUISITE;
        boolean isOperator = isOfPlatform(url.host());
        gate.pass(url, isFile && !isOperator && !url.host().equals(blogHost) ? url.host() : null);
        requests.increment();
        Instant start = pacingClock.instant();
        try {
            Response response = inner.fetch(request);
            if (isOperator && (response.status() == 429 || response.status() == 503)) {
                gate.operatorSaid(
                        response.status(), RetryPolicy.retryAfter(response.header("Retry-After"), clock.instant()));
            }
            return response;
        } finally {
            answering.add(Duration.between(start, pacingClock.instant()).toMillis());
        }
    }

    /** Tells whether a host speaks for the operator of all blogs; a blog on its own domain speaks for itself alone. */
    static boolean isOfPlatform(String host) {
        return host.endsWith(PLATFORM);
    }

    long requests() {
        return requests.sum();
    }

    /** Returns how long answers took on the average. */
    Duration answerTime() {
        return Duration.ofMillis(answering.sum() / Math.max(1, requests.sum()));
    }
}
