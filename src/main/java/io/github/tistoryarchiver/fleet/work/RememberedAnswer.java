package io.github.tistoryarchiver.fleet.work;

import io.github.tistoryarchiver.http.Body;
import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * An answer that a visit began with.
 *
 * @param headers names and values by turns
 * @param sent the same of the request
 * @param at when it came
 */
record RememberedAnswer(String url, int status, List<String> headers, List<String> sent, byte[] body, Instant at) {
    static RememberedAnswer of(Response response, Instant at) throws IOException {
        return new RememberedAnswer(
                response.url().toString(),
                response.status(),
                lines(response.headers()),
                lines(response.sent()),
                response.body().bytes(),
                at);
    }

    /** @throws IllegalArgumentException when it is none that could have come */
    Response response() {
        return new Response(HttpUrl.get(url), status, headers(headers), Body.of(body), headers(sent), false, at);
    }

    private static List<String> lines(Headers headers) {
        List<String> lines = new ArrayList<>();
        headers.forEach(header -> {
            lines.add(header.getFirst());
            lines.add(header.getSecond());
        });
        return lines;
    }

    private static Headers headers(List<String> lines) {
        Headers.Builder headers = new Headers.Builder();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            headers.addUnsafeNonAscii(lines.get(i), lines.get(i + 1));
        }
        return headers.build();
    }
}
