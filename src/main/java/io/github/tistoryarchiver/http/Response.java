package io.github.tistoryarchiver.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An answer, received whole.
 *
 * @param url the address that answered, after redirects
 */
public record Response(HttpUrl url, int status, Headers headers, Body body) implements AutoCloseable {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The same answer, said to come from another address. */
    public Response from(HttpUrl other) {
        return new Response(other, status, headers, body);
    }

    /** Deletes the temporary file behind the body, if there is one. */
    @Override
    public void close() {
        body.close();
    }
}
