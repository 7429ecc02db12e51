package io.github.tistoryarchiver.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An answer, received whole.
 *
 * @param url the address that answered, after redirects
 * @param sent the headers of the request as they went over the network
 */
public record Response(HttpUrl url, int status, Headers headers, Body body, Headers sent) implements AutoCloseable {

    /** An answer of which it is not known with what headers it was asked for. */
    public Response(HttpUrl url, int status, Headers headers, Body body) {
        this(url, status, headers, body, Headers.of());
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The same answer, said to come from another address. */
    public Response from(HttpUrl other) {
        return new Response(other, status, headers, body, sent);
    }

    /** Deletes the temporary file behind the body, if there is one. */
    @Override
    public void close() {
        body.close();
    }
}
