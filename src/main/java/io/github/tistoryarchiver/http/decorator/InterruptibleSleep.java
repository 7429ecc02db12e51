package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import java.time.Duration;
import okhttp3.HttpUrl;

/** Waits before a request, and ends the request if the thread is interrupted. */
final class InterruptibleSleep {
    private InterruptibleSleep() {}

    static void sleep(Sleeper sleeper, Duration duration, HttpUrl url) throws FetchException {
        try {
            sleeper.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(FetchException.Reason.INTERRUPTED, url, e);
        }
    }
}
