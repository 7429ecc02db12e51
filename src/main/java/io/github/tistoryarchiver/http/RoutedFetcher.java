package io.github.tistoryarchiver.http;

import java.util.Set;
import okhttp3.HttpUrl;

/** Sends what is meant for one host to another address, in plain http, and lets it look as if that host had answered. */
public final class RoutedFetcher implements Fetcher {
    private final Fetcher inner;
    private final Set<String> hosts;
    private final HttpUrl target;

    public RoutedFetcher(Fetcher inner, Set<String> hosts, HttpUrl target) {
        this.inner = inner;
        this.hosts = Set.copyOf(hosts);
        this.target = target;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        HttpUrl url = request.url();
        if (!hosts.contains(url.host())) {
            return inner.fetch(request);
        }
        HttpUrl routed = target.newBuilder()
                .encodedPath("/" + url.host() + url.encodedPath())
                .encodedQuery(url.encodedQuery())
                .build();
        return inner.fetch(request.to(routed)).from(url);
    }
}
