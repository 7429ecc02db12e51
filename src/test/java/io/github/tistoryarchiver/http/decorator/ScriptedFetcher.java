package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.Body;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Answers one request after the other as a test has it, whatever their addresses. */
final class ScriptedFetcher implements Fetcher {
    static final HttpUrl PAGE = HttpUrl.get("https://sora.tistory.com/1");

    private final Deque<Object> script = new ArrayDeque<>();
    private final List<HttpUrl> asked = new ArrayList<>();

    static Response answer(int status, String... headers) {
        return new Response(PAGE, status, Headers.of(headers), Body.of(new byte[] {'x'}));
    }

    /** @param next a response, or the reason for which there is none */
    void add(Object next) {
        script.add(next);
    }

    void addAll(List<?> next) {
        script.addAll(next);
    }

    List<HttpUrl> asked() {
        return asked;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        asked.add(request.url());
        Object next = script.remove();
        if (next instanceof FetchException.Reason reason) {
            throw new FetchException(reason, request.url(), null);
        }
        return ((Response) next).from(request.url());
    }
}
