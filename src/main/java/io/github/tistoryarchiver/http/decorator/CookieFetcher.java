package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.Cookies;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/**
 * Sends the user's cookies to the blog's own hosts only, whatever domains the cookies name, and never with a request for what pages
 * are made of: anybody who writes for a page may name any address there.
 */
public final class CookieFetcher implements Fetcher {
    private final Fetcher inner;
    private final Cookies cookies;
    private final InstantSource clock;
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();

    public CookieFetcher(Fetcher inner, Cookies cookies, InstantSource clock) {
        this.inner = inner;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Adds a host of the blog, to which cookies are sent from now on. */
    public void trust(HttpUrl home) {
        hosts.add(home.host());
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        boolean isForOwner = request.kind() != Request.Kind.REQUISITE
                && hosts.contains(request.url().host());
        String header = isForOwner ? cookies.headerFor(request.url(), clock.instant()) : null;
        if (header == null) {
            return inner.fetch(request);
        }
        String own = request.cookie();
        return inner.fetch(request.withCookie(own == null ? header : header + "; " + own));
    }
}
