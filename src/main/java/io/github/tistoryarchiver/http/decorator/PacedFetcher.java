package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.time.Duration;

/** Waits for the host's next time slot before each request, unless it is later than the end of the run. */
public final class PacedFetcher implements Fetcher {
    private final Fetcher inner;
    private final Pacer pacer;
    private final Sleeper sleeper;
    private final Patience patience;

    public PacedFetcher(Fetcher inner, Pacer pacer, Sleeper sleeper, Patience patience) {
        this.patience = patience;
        this.inner = inner;
        this.pacer = pacer;
        this.sleeper = sleeper;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        Duration wait = pacer.reserve(request.url().host());
        if (!patience.mayPace(wait)) {
            throw new FetchException(FetchException.Reason.TIME_IS_UP, request.url(), null);
        }
        InterruptibleSleep.sleep(sleeper, wait, request.url());
        return inner.fetch(request);
    }
}
