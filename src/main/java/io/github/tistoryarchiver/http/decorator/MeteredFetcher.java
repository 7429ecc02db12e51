package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests and bytes received. */
public final class MeteredFetcher implements Fetcher {
    private final Fetcher inner;
    private final LongAdder requests = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    public MeteredFetcher(Fetcher inner) {
        this.inner = inner;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        requests.increment();
        Response response = inner.fetch(request);
        bytes.add(response.body().size());
        return response;
    }

    public long requests() {
        return requests.sum();
    }

    /** Returns the total size of all bodies in bytes, decompressed. */
    public long bytes() {
        return bytes.sum();
    }
}
