package io.github.tistoryarchiver.http;

import java.time.Instant;
import java.util.Date;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A completely received response.
 *
 * @param url the address that answered, after redirects
 * @param sent the headers of the request as they were sent
 * @param isShort whether fewer bytes came than the server announced
 * @param received when it came, if that was before this run; {@code null} for now
 */
public record Response(
        HttpUrl url,
        int status,
        Headers headers,
        Body body,
        Headers sent,
        boolean isShort,
        @Nullable Instant received) implements AutoCloseable {

    /** Creates a response whose request headers are not known. */
    public Response(HttpUrl url, int status, Headers headers, Body body) {
        this(url, status, headers, body, Headers.of(), false, null);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** Returns the time at which the server answered, in its own words; {@code null} if it does not say. */
    public @Nullable Instant date() {
        Date date = headers.getDate("Date");
        return date == null ? null : date.toInstant();
    }

    /** Returns this response with another address. */
    public Response from(HttpUrl other) {
        return new Response(other, status, headers, body, sent, isShort, received);
    }

    /** Deletes the temporary file of the body, if there is one. */
    @Override
    public void close() {
        body.close();
    }
}
