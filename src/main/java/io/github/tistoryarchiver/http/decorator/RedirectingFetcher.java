package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import okhttp3.HttpUrl;

/**
 * Follows up to {@value #MAX_HOPS} redirects; each passes the same checks as the first request. Cookies are sent only
 * to the host they were meant for. POST requests are not redirected.
 */
public final class RedirectingFetcher implements Fetcher {
    private static final int MAX_HOPS = 10;

    private final Fetcher inner;

    public RedirectingFetcher(Fetcher inner) {
        this.inner = inner;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        Request next = request;
        for (int hops = 0; hops <= MAX_HOPS; hops++) {
            Response response = inner.fetch(next);
            if (next.isPost() || !isRedirect(response.status()) || response.header("Location") == null) {
                return response;
            }
            response.close();
            HttpUrl target = next.url().resolve(String.valueOf(response.header("Location")));
            if (target == null) {
                throw new FetchException(FetchException.Reason.BAD_REDIRECT, next.url(), null);
            }
            boolean sameHost = target.host().equals(next.url().host())
                    && target.isHttps() == next.url().isHttps();
            next = sameHost ? next.to(target) : next.to(target).withCookie(null);
        }
        throw new FetchException(FetchException.Reason.TOO_MANY_REDIRECTS, request.url(), null);
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
