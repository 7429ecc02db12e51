package io.github.tistoryarchiver.http;

import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A GET for an address, or the one POST that only reads.
 *
 * @param etag the version that we have already, which need not be sent again; {@code null} for none
 * @param cookie header for this request alone; never recorded; {@code null} for none
 * @param form what is posted; empty for a GET
 */
public record Request(
        HttpUrl url,
        Kind kind,
        @Nullable HttpUrl referer,
        @Nullable String etag,
        @Nullable String cookie,
        Map<String, String> form) {

    /** What is expected in the answer; decides how large it may be and where its body is kept. */
    public enum Kind {
        /** A page, a feed, a sitemap, JSON: kept in memory. */
        PAGE,
        /** What only the owner of the blog may see, such as lists that hold passwords: as a page, and never recorded. */
        CONFIDENTIAL,
        /** An image or an attachment: kept in a temporary file once it is large. */
        ASSET
    }

    public static Request page(HttpUrl url) {
        return new Request(url, Kind.PAGE, null, null, null, Map.of());
    }

    public static Request confidential(HttpUrl url) {
        return new Request(url, Kind.CONFIDENTIAL, null, null, null, Map.of());
    }

    public static Request asset(HttpUrl url, HttpUrl referer) {
        return new Request(url, Kind.ASSET, referer, null, null, Map.of());
    }

    /** Asks with a form, as scripts of old skins ask for comments. Never for anything that changes the blog. */
    public static Request reading(HttpUrl url, HttpUrl referer, Map<String, String> form) {
        return new Request(url, Kind.PAGE, referer, null, null, form);
    }

    /** The same request, of which the answer may be that nothing changed. */
    public Request unless(@Nullable String version) {
        return new Request(url, kind, referer, version, cookie, form);
    }

    /** The same request with a cookie; {@code null} for none. */
    public Request withCookie(@Nullable String header) {
        return new Request(url, kind, referer, etag, header, form);
    }

    public boolean isPost() {
        return !form.isEmpty();
    }

    /** The same request for another address. */
    public Request to(HttpUrl other) {
        return new Request(other, kind, referer, etag, cookie, form);
    }

    /** Without what could be a secret. */
    @Override
    public String toString() {
        return kind + " " + url;
    }
}
