package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/**
 * Tries https for http addresses, and falls back to http where the host does not support https, answers it with an
 * error, or leads back to http. The outcome is remembered for each host.
 */
public final class HttpsFirstFetcher implements Fetcher {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Fetcher inner;
    private final Map<String, Boolean> supportsHttps = new ConcurrentHashMap<>();

    public HttpsFirstFetcher(Fetcher inner) {
        this.inner = inner;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        HttpUrl url = request.url();
        Boolean known = supportsHttps.get(url.host());
        if (url.isHttps() || url.port() != HTTP_PORT || Boolean.FALSE.equals(known)) {
            return inner.fetch(request);
        }
        Request upgraded =
                request.to(url.newBuilder().scheme("https").port(HTTPS_PORT).build());
        if (known != null) {
            Response response = inner.fetch(upgraded);
            if (!leadsTo(url, response)) {
                return response;
            }
            response.close();
            return inner.fetch(request.withCookie(null));
        }
        try {
            Response response = inner.fetch(upgraded);
            if (leadsTo(url, response)) {
                response.close();
                return inner.fetch(request.withCookie(null));
            }
            if (response.status() < 400 || RetryPolicy.mayPass(response.status())) {
                supportsHttps.put(url.host(), true);
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
            supportsHttps.put(url.host(), false);
        }
        return plain;
    }

    /** Tells whether https only leads back to http, which would go round in circles. */
    private static boolean leadsTo(HttpUrl plain, Response response) {
        String location = response.header("Location");
        return location != null
                && response.status() >= 300
                && response.status() < 400
                && plain.equals(response.url().resolve(location));
    }
}
