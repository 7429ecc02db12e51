package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.nio.charset.Charset;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page of a blog: its document, and the data that the platform puts into every page regardless of the skin.
 *
 * <p>Parsing a page never fails; data that is absent is reported as missing.
 */
public final class Page {
    /** Limit of tags in a page. The largest page seen had 13,000; parsing needs about 1 KiB of memory per tag. */
    private static final int MAX_TAGS = 300_000;

    private static final int MIN_TAG_LENGTH = 3;

    private final HttpUrl url;
    private final Document document;
    private final boolean oversized;
    private final Landmarks landmarks;
    private final Metadata metadata;
    private final PageScripts platform;
    private @Nullable PageKind kind;

    private Page(HttpUrl url, Document document, boolean oversized) {
        this.url = url;
        this.oversized = oversized;
        this.document = document;
        document.outputSettings().prettyPrint(false);
        this.landmarks = Landmarks.of(document);
        this.metadata = Metadata.of(landmarks);
        this.platform = PageScripts.of(landmarks, metadata);
    }

    /**
     * Parses a page.
     *
     * @param contentType the header's value, {@code null} if absent; see {@link PageText} for how its charset is used
     * @param url the page's address
     */
    public static Page parse(byte[] bytes, @Nullable String contentType, HttpUrl url) {
        MediaType type = contentType == null ? null : MediaType.parse(contentType);
        Charset charset = type == null ? null : type.charset();
        if (hasTooManyTags(bytes)) {
            return new Page(url, Document.createShell(url.toString()), true);
        }
        return new Page(url, Jsoup.parse(PageText.of(bytes, charset), url.toString()), false);
    }

    /**
     * Parses the page in a response, whatever its status.
     *
     * @throws IOException when the body cannot be read
     */
    public static Page of(Response response) throws IOException {
        return parse(response.body().bytes(), response.header("Content-Type"), response.url());
    }

    /** Tells whether parsing a document would need more memory than any real page does. */
    public static boolean hasTooManyTags(byte[] bytes) {
        if (bytes.length / MIN_TAG_LENGTH <= MAX_TAGS) {
            return false;
        }
        int tags = 0;
        for (byte b : bytes) {
            if (b == '<') {
                tags++;
            }
        }
        return tags > MAX_TAGS;
    }

    public HttpUrl url() {
        return url;
    }

    /** Returns the parsed page, which callers must not change. */
    public Document document() {
        return document;
    }

    /** Tells whether the page was too large to be parsed; its document is then empty. */
    boolean isOversized() {
        return oversized;
    }

    public Landmarks landmarks() {
        return landmarks;
    }

    public Metadata metadata() {
        return metadata;
    }

    public PageScripts platform() {
        return platform;
    }

    public PageKind kind() {
        if (kind == null) {
            kind = PageKind.of(this);
        }
        return kind;
    }
}
