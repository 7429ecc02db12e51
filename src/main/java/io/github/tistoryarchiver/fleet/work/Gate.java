package io.github.tistoryarchiver.fleet.work;

import io.github.tistoryarchiver.http.FetchException;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Lets requests through, as the budget of all blogs allows. Used by many threads at a time. */
public interface Gate {

    /**
     * Waits until a request may be sent. A post under way waits for all of its requests, however long a pause is, so that
     * none is stored by halves.
     *
     * @param host the host of files that is asked; {@code null} for the operator of the blogs
     * @throws FetchException when the thread is interrupted
     * @throws java.util.concurrent.CancellationException when the worker ends: nothing more is stored
     */
    void pass(HttpUrl url, @Nullable String host) throws FetchException;

    /**
     * Takes note that the operator answered with 429 or 503.
     *
     * @param wish how long it wants to be left alone; {@code null} if it does not say
     */
    void operatorSaid(int status, @Nullable Duration wish);

    /** Tells whether no request may be sent for longer than is worth waiting, so that leases should end with the posts under way. */
    boolean isClosed();
}
