package io.github.tistoryarchiver.integration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in which others kept the blog sora, each as its maker writes it. */
public final class KeptElsewhere {
    /** A picture of one pixel. */
    public static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private KeptElsewhere() {}

    /** The page of a post as the platform serves it. */
    public static String page(long id, String title, String modified, String body) {
        return """
                <!DOCTYPE html><html lang="ko"><head><title>%2$s</title>
                <meta property="article:txid" content="77_%1$d"/><meta name="dg:plink" content="https://sora.tistory.com/%1$d"/>
                <meta property="og:type" content="article"/><meta property="og:title" content="%2$s"/>
                <meta property="og:url" content="https://sora.tistory.com/%1$d"/>
                <meta property="og.article.author" content="소라"/><meta property="og:description" content="요약"/>
                <meta property="article:published_time" content="2012-01-01T10:00:00+09:00"/>
                <meta property="article:modified_time" content="%3$s"/>
                <script>window.T = {"config":{"TOP_SSL_URL":"https://www.tistory.com"},"entryInfo":{"entryId":%1$d,"categoryId":3,"categoryLabel":"여행/섬"}};</script>
                </head><body id="tt-body-page"><div class="tt_article_useless_p_margin contents_style">%4$s</div></body></html>
                """.formatted(id, title, modified, body);
    }

    /** A WARC file, record by record in a gzip member each. */
    public static final class Warc {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private boolean isPacked = true;

        public Warc plain() {
            isPacked = false;
            return this;
        }

        public Warc page(String url, String date, String html) {
            return response(url, date, "Content-Type: text/html;charset=UTF-8\r\n", utf8(html));
        }

        public Warc json(String url, String date, String json) {
            return response(url, date, "Content-Type: application/json\r\n", utf8(json));
        }

        public Warc image(String url, byte[] bytes) {
            return response(url, "2020-02-02T00:00:00Z", "Content-Type: image/png\r\n", bytes);
        }

        public Warc response(String url, String date, String headers, byte[] body) {
            return record("response", url, date, "", concat(utf8("HTTP/1.1 200 OK\r\n" + headers + "\r\n"), body));
        }

        public Warc record(String type, String url, String date, String fields, byte[] block) {
            byte[] head = utf8("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\n%s"
                            .formatted(type, url, date, fields)
                    + "WARC-Record-ID: <urn:uuid:11111111-1111-1111-1111-111111111111>\r\nWARC-IP-Address: 203.0.113.9\r\n"
                    + "Content-Type: application/http;msgtype=response\r\nContent-Length: " + block.length
                    + "\r\n\r\n");
            byte[] whole = concat(concat(head, block), utf8("\r\n\r\n"));
            out.writeBytes(isPacked ? gzip(whole) : whole);
            return this;
        }

        public byte[] bytes() {
            return out.toByteArray();
        }
    }

    /** A post of a TTXML backup. */
    static String ttxmlPost(long id, String title, long modified, String html, String rest) {
        return """
                <post slogan="slug-%1$d" format="1.1"><author domain="tistory">7</author><id>%1$d</id><visibility>public</visibility>
                <title>%2$s</title><content>%4$s</content><password>geheim-%1$d</password><published>1325379600</published>
                <modified>%3$d</modified><category>여행/섬</category><tag>배</tag>%5$s</post>
                """.formatted(
                        id,
                        title,
                        modified,
                        html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
                        rest);
    }

    /** A comment of a TTXML backup. */
    static String ttxmlComment(String name, String text, long written) {
        return """
                <comment><commenter id=""><name>%s</name><homepage></homepage><ip>198.51.100.77</ip></commenter>\
                <content>%s</content><password>0123456789abcdef</password><secret>0</secret><written>%d</written>\
                <isFiltered>0</isFiltered></comment>""".formatted(name, text, written);
    }

    static String ttxmlFile(String name, String label, byte[] content) {
        return """
                <attachment mime="application/octet-stream" size="%d" width="0" height="0"><name>%s</name><label>%s</label>\
                <attached>1325379700</attached><content>%s</content></attachment>""".formatted(
                        content.length, name, label, Base64.getMimeEncoder().encodeToString(content));
    }

    static byte[] ttxml(String... elements) {
        return utf8("<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<blog type=\"tattertools/1.1\" migrational=\"true\">"
                + "<setting><name>sora</name><title>소라의 블로그</title></setting>" + String.join("\n", elements)
                + "</blog>");
    }

    /** A post of the official backup. */
    static String backupPage(String title, String html) {
        return """
                <html><head><link rel="stylesheet" href="../style.css"></head><body><div class="article-view">
                <h2 class="title-article">%s</h2><p class="category">여행/섬</p><p class="date">2012-01-01 10:00:00</p>
                <div class="contents_style">%s</div><div class="tags">#배 #c #sharp</div></div></body></html>""".formatted(title, html);
    }

    public static byte[] zip(Map<String, byte[]> entries, Charset names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] zip(Object... namesAndContents) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            entries.put((String) namesAndContents[i], content instanceof String text ? utf8(text) : (byte[]) content);
        }
        return zip(entries, StandardCharsets.UTF_8);
    }

    static byte[] feed(String date, String... items) {
        return utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>소라의 블로그</title>"
                + "<link>https://sora.tistory.com/</link><pubDate>" + date + "</pubDate>" + String.join("", items)
                + "</channel></rss>");
    }

    static String item(long id, String title, String html) {
        return """
                <item><title>%2$s</title><link>https://sora.tistory.com/%1$d</link><description>%3$s</description>\
                <category>여행</category><guid isPermaLink="true">https://sora.tistory.com/%1$d</guid>\
                <pubDate>Sun, 1 Jan 2012 10:00:00 +0900</pubDate></item>""".formatted(
                id, title, html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] concat(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
