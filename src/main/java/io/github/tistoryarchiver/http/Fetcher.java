package io.github.tistoryarchiver.http;

/** Gets what stands at an address. Implementations may be used by several threads at once. */
public interface Fetcher {

    /**
     * Sends one request and waits for the whole answer. An answer of any status is an answer; the caller closes it.
     *
     * @throws FetchException when no whole answer came, or when asking is not allowed
     */
    Response fetch(Request request) throws FetchException;
}
