package io.github.tistoryarchiver.http;

/** Fetches addresses. Implementations are thread-safe. */
public interface Fetcher {

    /**
     * Sends one request and waits for the complete response, which may have any status. The caller closes it.
     *
     * @throws FetchException when no complete response is received, or when the request is not allowed
     */
    Response fetch(Request request) throws FetchException;
}
