package io.github.tistoryarchiver.http;

import java.io.IOException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** No whole answer came, or asking was not allowed. */
public final class FetchException extends IOException {

    /** Why, in a form that a caller can decide on and a user interface can put into words. */
    public enum Reason {
        UNKNOWN_HOST,
        CONNECTION,
        TIMEOUT,
        TLS,
        TRUNCATED,
        EMPTY,
        TOO_LARGE,
        TOO_MANY_REDIRECTS,
        BAD_REDIRECT,
        REFUSED_ADDRESS,
        ROBOTS,
        /** The folder for temporary files is full or not writable. */
        TEMPORARY_FOLDER,
        /** It was not asked: its host failed too often in this run. */
        HOST_FAILED,
        INTERRUPTED
    }

    private final Reason reason;
    private final HttpUrl url;

    public FetchException(Reason reason, HttpUrl url, @Nullable Throwable cause) {
        super(reason + " " + url + (cause == null ? "" : ": " + cause.getMessage()), cause);
        this.reason = reason;
        this.url = url;
    }

    public Reason reason() {
        return reason;
    }

    public HttpUrl url() {
        return url;
    }

    /** Whether the same request may succeed a little later. */
    public boolean mayPass() {
        return switch (reason) {
            case CONNECTION, TIMEOUT, TRUNCATED, EMPTY -> true;
            case UNKNOWN_HOST,
                    TLS,
                    TOO_LARGE,
                    TOO_MANY_REDIRECTS,
                    BAD_REDIRECT,
                    REFUSED_ADDRESS,
                    ROBOTS,
                    TEMPORARY_FOLDER,
                    HOST_FAILED,
                    INTERRUPTED -> false;
        };
    }

    /** Whether it took the host's time, and ours, to learn this. */
    public boolean isCostly() {
        return mayPass() || reason == Reason.TOO_LARGE || reason == Reason.TOO_MANY_REDIRECTS || reason == Reason.TLS;
    }
}
