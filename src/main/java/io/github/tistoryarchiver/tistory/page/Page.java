package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
    private final int length;
    private final List<Element> elements;
    private final Landmarks landmarks;
    private final Metadata metadata;
    private final PageScripts platform;
    private final boolean whole;
    private final boolean notice;
    private final Map<String, Optional<HttpUrl>> resolved = new HashMap<>();
    private @Nullable PageKind kind;
    private @Nullable Element text;
    private boolean isTextFound;

    private Page(HttpUrl url, Document document, String text, boolean oversized) {
        this.url = url;
        this.oversized = oversized;
        this.document = document;
        this.length = text.length();
        document.outputSettings().prettyPrint(false);
        this.elements = new ArrayList<>();
        this.landmarks = new Landmarks();
        addTree(document);
        this.metadata = Metadata.of(landmarks);
        this.platform = PageScripts.of(landmarks, metadata);
        this.whole = oversized || PageEnd.isThere(text, landmarks);
        this.notice = PageKind.mayBeNotice(text);
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
            return new Page(url, Document.createShell(url.toString()), "", true);
        }
        String text = PageText.of(bytes, charset);
        return new Page(url, Jsoup.parse(text, url.toString()), text, false);
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

    /** Returns how many characters the page has, with its markup. */
    public int length() {
        return length;
    }

    /** Returns where an address in the page leads; {@code null} if it is none of the web. Pages name most addresses several times. */
    public @Nullable HttpUrl resolve(String address) {
        return resolved.computeIfAbsent(address, written -> Optional.ofNullable(url.resolve(written)))
                .orElse(null);
    }

    /** Returns the parsed page, which callers must not change. */
    public Document document() {
        return document;
    }

    /** Adds an element and all within it; the parser nests no deeper than 512. */
    private void addTree(Element element) {
        elements.add(element);
        landmarks.add(element);
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                addTree(child);
            }
        }
    }

    /** Returns the elements of the document, in its order: traversals dominate the cost of reading a page, and this is the only one. */
    public List<Element> elements() {
        return elements;
    }

    /** Returns those {@link #elements() elements} that link to an address. */
    public List<Element> links() {
        return elements.stream()
                .filter(element -> element.normalName().equals("a") && element.hasAttr("href"))
                .toList();
    }

    /** Tells whether the page was too large to be parsed; its document is then empty. */
    boolean isOversized() {
        return oversized;
    }

    /** Whether the page came to its end, as {@link PageEnd} tells. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether the page has words of the platform's notices; a post may have them too. */
    boolean mayBeNotice() {
        return notice;
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

    /** Returns the element that contains the author's text, as {@link BodyFinder} finds it; {@code null} for none. */
    public @Nullable Element text() {
        if (!isTextFound) {
            text = BodyFinder.find(this);
            isTextFound = true;
        }
        return text;
    }

    /** Returns what asks for the password of a protected post; {@code null} where nothing does. */
    public @Nullable Element passwordForm() {
        return PasswordForm.find(this);
    }

    public PageKind kind() {
        if (kind == null) {
            kind = PageKind.of(this);
        }
        return kind;
    }
}
