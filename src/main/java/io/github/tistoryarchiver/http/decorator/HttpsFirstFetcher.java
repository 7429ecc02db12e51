package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/**
 * Asks for a plain http address over https, and over http only where the host has no https or answers otherwise there. What a
 * host does is remembered.
 */
public final class HttpsFirstFetcher implements Fetcher {
    private static final int PLAIN_PORT = 80;
    private static final int SAFE_PORT = 443;

    private final Fetcher inner;
    private final Map<String, Boolean> safe = new ConcurrentHashMap<>();

    public HttpsFirstFetcher(Fetcher inner) {
        this.inner = inner;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        HttpUrl url = request.url();
        Boolean known = safe.get(url.host());
        if (url.isHttps() || url.port() != PLAIN_PORT || Boolean.FALSE.equals(known)) {
            return inner.fetch(request);
        }
        Request upgraded =
                request.to(url.newBuilder().scheme("https").port(SAFE_PORT).build());
        if (known != null) {
            return inner.fetch(upgraded);
        }
        try {
            Response response = inner.fetch(upgraded);
            if (response.status() < 400 || RetryPolicy.mayPass(response.status())) {
                safe.put(url.host(), true);
                return response;
            }
            response.close();
        } catch (FetchException e) {
            if (e.reason() == FetchException.Reason.REFUSED_ADDRESS
                    || e.reason() == FetchException.Reason.INTERRUPTED
                    || e.reason() == FetchException.Reason.UNKNOWN_HOST) {
                throw e;
            }
        }
        Response plain = inner.fetch(request.withCookie(null));
        if (plain.isSuccess()) {
            safe.put(url.host(), false);
        }
        return plain;
    }
}
