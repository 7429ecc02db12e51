package io.github.tistoryarchiver.tistory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
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
    private final HttpUrl url;
    private final Document document;
    private final Metadata metadata;
    private final PlatformData platform;

    private Page(HttpUrl url, Document document) {
        this.url = url;
        this.document = document;
        document.outputSettings().prettyPrint(false);
        this.metadata = Metadata.of(document);
        this.platform = PlatformData.of(document, metadata);
    }

    /**
     * @param contentType the header's value; a charset in it goes before one that the page names
     * @param url where the page was found
     */
    public static Page parse(byte[] bytes, @Nullable String contentType, HttpUrl url) {
        MediaType type = contentType == null ? null : MediaType.parse(contentType);
        Charset charset = type == null ? null : type.charset();
        try {
            return new Page(
                    url,
                    Jsoup.parse(
                            new ByteArrayInputStream(bytes), charset == null ? null : charset.name(), url.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("in-memory stream failed", e);
        }
    }

    public HttpUrl url() {
        return url;
    }

    /** The parsed page. Readers leave it as it is. */
    Document document() {
        return document;
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
