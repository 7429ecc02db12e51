package io.github.tistoryarchiver.tistory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A {@code sitemap.xml}: a flat list of addresses, or an index of further sitemaps. Tistory lists the root, the categories
 * and tags without a time and each post twice, as desktop page and {@code /m/} twin.
 */
public record Sitemap(List<Entry> entries, List<HttpUrl> children) {
    private static final int MOST_BYTES = 256 << 20;

    /** An address with the time of its last change, where the sitemap tells it. */
    public record Entry(HttpUrl url, @Nullable OffsetDateTime lastModified) {}

    /**
     * Reads a sitemap, plain or gzipped. What is no sitemap gives an empty one.
     *
     * @throws IOException when the bytes are gzipped but damaged, or inflate to more than 256 MiB
     */
    public static Sitemap parse(byte[] bytes) throws IOException {
        byte[] plain =
                bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b ? inflate(bytes) : bytes;
        Document xml = Jsoup.parse(new ByteArrayInputStream(plain), null, "", Parser.xmlParser());
        List<Entry> entries = new ArrayList<>();
        for (Element url : xml.select("url")) {
            HttpUrl loc = location(url);
            if (loc != null) {
                entries.add(new Entry(loc, Times.parse(text(url, "lastmod"))));
            }
        }
        List<HttpUrl> children = new ArrayList<>();
        for (Element sitemap : xml.select("sitemapindex > sitemap")) {
            HttpUrl loc = location(sitemap);
            if (loc != null) {
                children.add(loc);
            }
        }
        return new Sitemap(List.copyOf(entries), List.copyOf(children));
    }

    private static @Nullable HttpUrl location(Element parent) {
        String text = text(parent, "loc");
        return text == null ? null : HttpUrl.parse(text);
    }

    private static @Nullable String text(Element parent, String tag) {
        Element child = parent.selectFirst("> " + tag);
        return child == null ? null : child.text().strip();
    }

    private static byte[] inflate(byte[] bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(MOST_BYTES);
            if (in.read() >= 0) {
                throw new IOException("sitemap inflates to more than " + MOST_BYTES + " bytes");
            }
            return plain;
        }
    }
}
