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
 * A page of a blog: its document, and the data that the platform puts into every page whatever the skin.
 *
 * <p>Reading a page never fails; what is not there is missing.
 */
public final class Page {
    /** The busiest page seen in the wild has 13,000; a document takes about a kilobyte for each while it is read. */
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
     * @param contentType the header's value; see {@link PageText} for what a charset in it means
     * @param url where the page was found
     */
    public static Page parse(byte[] bytes, @Nullable String contentType, HttpUrl url) {
        MediaType type = contentType == null ? null : MediaType.parse(contentType);
        Charset charset = type == null ? null : type.charset();
        if (hasTooManyTags(bytes)) {
            return new Page(url, Document.createShell(url.toString()), true);
        }
        return new Page(url, Jsoup.parse(PageText.of(bytes, charset), url.toString()), false);
    }

    /** The page that an answer holds, whatever its status. */
    public static Page of(Response response) throws IOException {
        return parse(response.body().bytes(), response.header("Content-Type"), response.url());
    }

    /** Whether reading a document would take more memory than any real page needs. */
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

    /** The parsed page. Readers leave it as it is. */
    public Document document() {
        return document;
    }

    /** Whether the page was too large to be read; its document is empty then. */
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
