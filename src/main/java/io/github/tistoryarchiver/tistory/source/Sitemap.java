package io.github.tistoryarchiver.tistory.source;

import io.github.tistoryarchiver.tistory.page.PageText;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code sitemap.xml}: a flat list of addresses, or an index of further sitemaps. Tistory lists the root, the
 * categories and the tags without a time, and each post twice, as desktop page and as {@code /m/} page.
 */
public final class Sitemap {
    private static final int MAX_BYTES = 256 << 20;

    private Sitemap() {}

    /** An address and the time of its last change, {@code null} if the sitemap does not give it. */
    public record Entry(HttpUrl url, @Nullable OffsetDateTime lastModified) {}

    /**
     * Reads a sitemap, plain or gzipped, as a stream, since it may have 50,000 addresses. If the bytes are not a
     * sitemap, nothing is read.
     *
     * @param listener receives one entry after the other
     * @return the addresses of further sitemaps
     * @throws IOException when the bytes are gzipped but damaged, or inflate to more than 256 MiB; the listener has
     *     received nothing then
     */
    public static List<HttpUrl> read(byte[] bytes, Consumer<Entry> listener) throws IOException {
        byte[] plain =
                bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b ? inflate(bytes) : bytes;
        List<HttpUrl> children = new ArrayList<>();
        try (StreamParser xml = new StreamParser(Parser.xmlParser()).parse(PageText.of(plain, null), "")) {
            for (Element element : (Iterable<Element>) xml::iterator) {
                boolean isEntry = element.nameIs("url");
                if (isEntry || element.is(Css.of("sitemapindex > sitemap"))) {
                    HttpUrl loc = location(element);
                    if (loc != null && isEntry) {
                        listener.accept(new Entry(loc, TimeParser.parse(text(element, "lastmod"))));
                    } else if (loc != null) {
                        children.add(loc);
                    }
                    element.remove();
                }
            }
        }
        return children;
    }

    private static @Nullable HttpUrl location(Element parent) {
        String text = text(parent, "loc");
        return text == null ? null : HttpUrl.parse(text);
    }

    private static @Nullable String text(Element parent, String tag) {
        Element child = parent.selectFirst(Css.of("> " + tag));
        return child == null ? null : child.text().strip();
    }

    private static byte[] inflate(byte[] bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(MAX_BYTES);
            if (in.read() >= 0) {
                throw new IOException("sitemap inflates to more than " + MAX_BYTES + " bytes");
            }
            return plain;
        }
    }
}
