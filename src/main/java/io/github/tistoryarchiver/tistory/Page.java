package io.github.tistoryarchiver.tistory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page of a blog: its document, and the data that the platform puts into every page whatever the skin.
 *
 * <p>Reading a page never fails; what is not there is missing.
 */
public final class Page {
    /** The busiest page seen in the wild has 13,000; a document takes about a kilobyte for each while it is read. */
    private static final int MOST_TAGS = 300_000;

    private static final int SHORTEST_TAG = 3;

    private static final Pattern UTF_8_NAMED = Pattern.compile("(?i)<meta[^>]{0,60}charset=[\"']?utf-8");

    private final HttpUrl url;
    private final Document document;
    private final boolean oversized;
    private final Landmarks landmarks;
    private final Metadata metadata;
    private final PlatformData platform;

    private Page(HttpUrl url, Document document, boolean oversized) {
        this.url = url;
        this.oversized = oversized;
        this.document = document;
        document.outputSettings().prettyPrint(false);
        this.landmarks = Landmarks.of(document);
        this.metadata = Metadata.of(landmarks);
        this.platform = PlatformData.of(landmarks, metadata);
    }

    /**
     * @param contentType the header's value; a charset in it goes before one that the page names
     * @param url where the page was found
     */
    public static Page parse(byte[] bytes, @Nullable String contentType, HttpUrl url) {
        MediaType type = contentType == null ? null : MediaType.parse(contentType);
        Charset charset = type == null || type.charset() == null ? named(bytes) : type.charset();
        if (hasTooManyTags(bytes)) {
            return new Page(url, Document.createShell(url.toString()), true);
        }
        try {
            Document document = Jsoup.parse(
                    new ByteArrayInputStream(bytes), charset == null ? null : charset.name(), url.toString());
            return new Page(url, document, false);
        } catch (IOException e) {
            throw new UncheckedIOException("in-memory stream failed", e);
        }
    }

    /** UTF-8 where the page says so at its start, as almost all do; {@code null} leaves it to jsoup to look on. */
    private static @Nullable Charset named(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        return UTF_8_NAMED.matcher(start).find() ? StandardCharsets.UTF_8 : null;
    }

    /** Whether reading a document would take more memory than any real page needs. */
    static boolean hasTooManyTags(byte[] bytes) {
        if (bytes.length / SHORTEST_TAG <= MOST_TAGS) {
            return false;
        }
        int tags = 0;
        for (byte b : bytes) {
            if (b == '<') {
                tags++;
            }
        }
        return tags > MOST_TAGS;
    }

    public HttpUrl url() {
        return url;
    }

    /** The parsed page. Readers leave it as it is. */
    Document document() {
        return document;
    }

    /** Whether the page was too large to be read; its document is empty then. */
    boolean isOversized() {
        return oversized;
    }

    Landmarks landmarks() {
        return landmarks;
    }

    Metadata metadata() {
        return metadata;
    }

    PlatformData platform() {
        return platform;
    }

    public PageKind kind() {
        return PageKind.of(this);
    }
}
