package io.github.tistoryarchiver.http;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Instant;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Signals that no complete response was received, or that the request was not allowed. */
public final class FetchException extends IOException {

    /** Reasons for a failure, on which callers decide and for which the user interface has messages. */
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
        /** The proxy cannot be reached, or refuses; the address is the proxy's. */
        PROXY,
        /** The host wants no request before a time that is later than the end of the run. */
        LEFT_ALONE,
        /** The run ends before the host may be asked again. */
        TIME_IS_UP,
        /** The folder for temporary files is full or not writable. */
        TEMPORARY_FOLDER,
        /** The request was not sent, because its host failed too often in this run. */
        HOST_FAILED,
        INTERRUPTED
    }

    private final Reason reason;
    private final HttpUrl url;
    private final @Nullable Instant until;
    private final transient @Nullable Response received;

    public FetchException(Reason reason, HttpUrl url, @Nullable Throwable cause) {
        super(reason + " " + url + (cause == null ? "" : ": " + cause.getMessage()), cause);
        this.reason = reason;
        this.url = url;
        this.until = null;
        this.received = null;
    }

    private FetchException(Response received, IOException cause) {
        super(Reason.TRUNCATED + " " + received.url() + ": " + cause.getMessage(), cause);
        this.reason = Reason.TRUNCATED;
        this.url = received.url();
        this.until = null;
        this.received = received;
    }

    private FetchException(HttpUrl url, Instant until) {
        super(Reason.LEFT_ALONE + " " + url + " " + until);
        this.reason = Reason.LEFT_ALONE;
        this.url = url;
        this.until = until;
        this.received = null;
    }

    /** Returns the failure of a request to a host that wants none before a time of day. */
    public static FetchException leftAlone(HttpUrl url, Instant until) {
        return new FetchException(url, until);
    }

    /** Returns this failure as that of another address, which was asked in its place. */
    public FetchException at(HttpUrl other) {
        Response before = received;
        return before == null || !(getCause() instanceof IOException cause)
                ? new FetchException(reason, other, this)
                : new FetchException(before.from(other), cause);
    }

    /** Returns the failure of a page that broke off. */
    static FetchException truncated(Response received, IOException cause) {
        return new FetchException(received, cause);
    }

    /** Returns what had been received of a page when it broke off; {@code null} if nothing had, or for other failures. */
    public @Nullable Response received() {
        return received;
    }

    /** Returns before which time of day the host wants no request; {@code null} unless it said so. */
    public @Nullable Instant until() {
        return until;
    }

    public Reason reason() {
        return reason;
    }

    public HttpUrl url() {
        return url;
    }

    /** Tells whether the same request may succeed a little later. */
    public boolean mayPass() {
        return switch (reason) {
            case CONNECTION, TIMEOUT, TRUNCATED, EMPTY -> true;
            case PROXY -> !(getCause() instanceof UnknownHostException);
            case UNKNOWN_HOST,
                    TLS,
                    TOO_LARGE,
                    TOO_MANY_REDIRECTS,
                    BAD_REDIRECT,
                    REFUSED_ADDRESS,
                    ROBOTS,
                    LEFT_ALONE,
                    TIME_IS_UP,
                    TEMPORARY_FOLDER,
                    HOST_FAILED,
                    INTERRUPTED -> false;
        };
    }

    /** Tells whether the failure cost time on both sides, so that repeating it should be avoided. */
    public boolean isCostly() {
        return mayPass() || reason == Reason.TOO_LARGE || reason == Reason.TOO_MANY_REDIRECTS || reason == Reason.TLS;
    }
}
