package io.github.tistoryarchiver.http;

import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A GET request, or a POST request that only reads.
 *
 * @param referer {@code null} for none
 * @param etag the ETag of the version that is stored already, for {@code If-None-Match}; {@code null} for none
 * @param cookie the {@code Cookie} header of this request, never recorded; {@code null} for none
 * @param form fields of the POST body; empty for a GET
 */
public record Request(
        HttpUrl url,
        Kind kind,
        @Nullable HttpUrl referer,
        @Nullable String etag,
        @Nullable String cookie,
        Map<String, String> form) {

    /** The expected kind of content, which decides how large the response may be and where its body is kept. */
    public enum Kind {
        /** A page, feed, sitemap or JSON; kept in memory. */
        PAGE,
        /** A page for the blog's owner only, such as a list with passwords; kept in memory and never recorded. */
        CONFIDENTIAL,
        /** What pages are made of, such as a style, a script, or an image of the skin; asked for without a login, kept in memory. */
        REQUISITE,
        /** An image or attachment; kept in a temporary file if it is large. */
        ASSET,
        /** A list of what another archive has; kept in memory, and waited for longer than a page. */
        LISTING,
        /** A page or a file from another archive, which may think about it for minutes; kept like an asset. */
        MEMENTO;

        /** Tells whether the answer is as large as files are. */
        boolean isFile() {
            return this == ASSET || this == MEMENTO;
        }
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

    /** Creates a request for a list of what another archive has. */
    public static Request listing(HttpUrl url) {
        return new Request(url, Kind.LISTING, null, null, null, Map.of());
    }

    /** Creates a request for a page or a file as another archive has it. */
    public static Request memento(HttpUrl url) {
        return new Request(url, Kind.MEMENTO, null, null, null, Map.of());
    }

    /** Creates a request for a style, a script, or what a style names. */
    public static Request requisite(HttpUrl url, HttpUrl referer) {
        return new Request(url, Kind.REQUISITE, referer, null, null, Map.of());
    }

    /**
     * Creates a POST request like those by which scripts of old skins load comments. Not for anything that changes the
     * blog.
     */
    public static Request reading(HttpUrl url, HttpUrl referer, Map<String, String> form) {
        return new Request(url, Kind.PAGE, referer, null, null, form);
    }

    /**
     * Returns this request on the condition that the content differs from a version.
     *
     * @param version the ETag of that version; {@code null} for no condition
     */
    public Request unless(@Nullable String version) {
        return new Request(url, kind, referer, version, cookie, form);
    }

    /** Returns this request with another cookie; {@code null} for none. */
    public Request withCookie(@Nullable String header) {
        return new Request(url, kind, referer, etag, header, form);
    }

    public boolean isPost() {
        return !form.isEmpty();
    }

    /** Returns this request for another address. */
    public Request to(HttpUrl other) {
        return new Request(other, kind, referer, etag, cookie, form);
    }

    /** Returns the kind and the address, without headers and form, which may hold secrets. */
    @Override
    public String toString() {
        return kind + " " + url;
    }
}
