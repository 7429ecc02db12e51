package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import okhttp3.HttpUrl;

/**
 * Sends all requests to one server over http, with the original host as the first segment of the path, and returns the
 * responses as if that host had answered. Used by the demo and by tests, which must not reach the network.
 */
public final class RoutedFetcher implements Fetcher {
    private final Fetcher inner;
    private final HttpUrl target;

    public RoutedFetcher(Fetcher inner, HttpUrl target) {
        this.inner = inner;
        this.target = target;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        HttpUrl url = request.url();
        HttpUrl routed = target.newBuilder()
                .encodedPath("/" + url.host() + url.encodedPath())
                .encodedQuery(url.encodedQuery())
                .build();
        try {
            return inner.fetch(request.to(routed)).from(url);
        } catch (FetchException e) {
            throw e.reason() == FetchException.Reason.PROXY ? e : e.at(url);
        }
    }
}
