package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stops asking a host for the rest of the run after {@value #MAX_FAILURES} failures in a row: a page can name thousands
 * of files on a host that is down or redirects in circles.
 */
public final class FailingHostsFetcher implements Fetcher {
    private static final int MAX_FAILURES = 5;

    private final Fetcher inner;
    private final String exempt;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /**
     * Wraps a fetcher.
     *
     * @param exempt the blog's own host, whose failures the run handles itself
     */
    public FailingHostsFetcher(Fetcher inner, String exempt) {
        this.inner = inner;
        this.exempt = exempt;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        String host = request.url().host();
        if (host.equals(exempt)) {
            return inner.fetch(request);
        }
        if (failures.getOrDefault(host, 0) >= MAX_FAILURES) {
            throw new FetchException(FetchException.Reason.HOST_FAILED, request.url(), null);
        }
        try {
            Response response = inner.fetch(request);
            failures.remove(host);
            return response;
        } catch (FetchException e) {
            if (e.isCostly()) {
                failures.merge(host, 1, Integer::sum);
            }
            throw e;
        }
    }
}
