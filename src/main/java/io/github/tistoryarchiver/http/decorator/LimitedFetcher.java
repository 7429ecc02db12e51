package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.util.concurrent.Semaphore;

/** Limits the number of concurrent requests; further requests wait. */
public final class LimitedFetcher implements Fetcher {
    private final Fetcher inner;
    private final Semaphore free;

    /**
     * Wraps a fetcher.
     *
     * @param atOnce most concurrent requests, at least 1
     */
    public LimitedFetcher(Fetcher inner, int atOnce) {
        this.inner = inner;
        this.free = new Semaphore(atOnce);
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(FetchException.Reason.INTERRUPTED, request.url(), e);
        }
        try {
            return inner.fetch(request);
        } finally {
            free.release();
        }
    }
}
