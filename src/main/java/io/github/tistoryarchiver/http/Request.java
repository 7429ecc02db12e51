package io.github.tistoryarchiver.http;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A GET for an address. */
public record Request(HttpUrl url, Kind kind, @Nullable HttpUrl referer) {

    /** What is expected in the answer; decides how large it may be and where its body is kept. */
    public enum Kind {
        /** A page, a feed, a sitemap, JSON: kept in memory. */
        PAGE,
        /** An image or an attachment: kept in a temporary file once it is large. */
        ASSET
    }

    public static Request page(HttpUrl url) {
        return new Request(url, Kind.PAGE, null);
    }

    public static Request asset(HttpUrl url, HttpUrl referer) {
        return new Request(url, Kind.ASSET, referer);
    }

    /** The same request for another address. */
    public Request to(HttpUrl other) {
        return new Request(other, kind, referer);
    }
}
