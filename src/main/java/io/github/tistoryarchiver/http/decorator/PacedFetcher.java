package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;

/** Waits for the host's next time slot before each request. */
public final class PacedFetcher implements Fetcher {
    private final Fetcher inner;
    private final Pacer pacer;
    private final Sleeper sleeper;

    public PacedFetcher(Fetcher inner, Pacer pacer, Sleeper sleeper) {
        this.inner = inner;
        this.pacer = pacer;
        this.sleeper = sleeper;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        InterruptibleSleep.sleep(sleeper, pacer.reserve(request.url().host()), request.url());
        return inner.fetch(request);
    }
}
