package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leaves a host alone for the rest of the run once it gave no whole answer so many times in a row: a page can name ten thousand
 * files of a host that is dead, or that leads in circles.
 */
public final class FailingHostsFetcher implements Fetcher {
    private static final int MAX_FAILURES = 5;

    private final Fetcher inner;
    private final String exempt;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** @param exempt the blog's own host, about which the run itself decides */
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
