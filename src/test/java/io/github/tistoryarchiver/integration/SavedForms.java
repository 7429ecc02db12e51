package io.github.tistoryarchiver.integration;

import io.github.tistoryarchiver.tistory.media.FileKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page in the forms that browsers and mirroring programs give it. What each changes was seen in what Chromium 150, SingleFile
 * 2.0 and HTTrack 3.49 wrote of the sample blog.
 *
 * @param url of the page
 * @param files what the page shows, by {@link FileKey}
 */
record SavedForms(String url, byte[] html, Map<String, byte[]> files) {
    private static final String BOUNDARY = "----MultipartBoundary--7Gk0----";

    private HttpUrl address() {
        return Objects.requireNonNull(HttpUrl.parse(url));
    }

    private Document document() {
        Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8), url);
        page.outputSettings().prettyPrint(false);
        return page;
    }

    private byte[] bytesOf(Element image) {
        HttpUrl address = HttpUrl.parse(image.absUrl("src"));
        return address == null ? null : files.get(FileKey.of(address));
    }

    private static void absoluteLinks(Document page) {
        page.select("[href]").forEach(element -> {
            if (!element.attr("href").startsWith("#") && !element.absUrl("href").isEmpty()) {
                element.attr("href", element.absUrl("href"));
            }
        });
    }

    /** As Chromium saves it: without scripts and sets of pictures, with absolute addresses. */
    byte[] mhtml(boolean isBase64) {
        Document page = document();
        page.select("script").remove();
        page.select("img").forEach(image -> image.removeAttr("srcset"));
        absoluteLinks(page);
        StringBuilder parts = new StringBuilder("From: <Saved by Blink>\r\nSnapshot-Content-Location: " + url
                + "\r\nSubject: =?utf-8?Q?=EC=84=AC?=\r\nDate: Sat, 28 Nov 2026 08:45:25 GMT\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"" + BOUNDARY
                + "\"\r\n\r\n\r\n");
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        page.select("img[src]").forEach(image -> {
            image.attr("src", image.absUrl("src"));
            byte[] bytes = bytesOf(image);
            if (bytes != null) {
                pictures.put(image.attr("src"), bytes);
            }
        });
        byte[] text = page.outerHtml().getBytes(StandardCharsets.UTF_8);
        part(parts, "text/html", url, isBase64 ? "base64" : "quoted-printable", isBase64 ? base64(text) : quoted(text));
        pictures.forEach((address, bytes) -> part(parts, "image/png", address, "base64", base64(bytes)));
        return KeptElsewhere.utf8(parts.append("--" + BOUNDARY + "--\r\n").toString());
    }

    private static void part(StringBuilder parts, String type, String address, String coding, String content) {
        parts.append("--" + BOUNDARY + "\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: " + coding
                + "\r\nContent-Location: " + address + "\r\n\r\n" + content + "\r\n");
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    static String quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (byte b : bytes) {
            boolean isPlain = b >= 33 && b <= 126 && b != '=';
            String one = isPlain ? String.valueOf((char) b) : "=%02X".formatted(b & 0xff);
            if (column + one.length() > 75) {
                text.append("=\r\n");
                column = 0;
            }
            text.append(one);
            column += one.length();
        }
        return text.toString();
    }

    /** As SingleFile saves it: without scripts but those of data, each picture within the page. */
    byte[] singleFile() {
        Document page = document();
        page.select("script:not([type=application/ld+json])").remove();
        absoluteLinks(page);
        page.select("img").forEach(image -> {
            byte[] bytes = bytesOf(image);
            if (bytes != null) {
                image.attr("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes));
            } else if (!image.attr("src").startsWith("data:")) {
                image.attr("src", "data:,");
            }
            image.attr("srcset", "");
        });
        String mark = "<!--\n Page saved with SingleFile \n url: " + url
                + " \n saved date: Sat Nov 28 2026 08:45:25 GMT+0000 (Coordinated Universal Time)\n-->";
        return KeptElsewhere.utf8(page.outerHtml().replaceFirst("(<html[^>]*>)", "$1" + mark));
    }

    /** As Chromium saves it with "complete": pictures in a folder beside the page. */
    void savePage(Path folder, String name) throws IOException {
        Document page = document();
        absoluteLinks(page);
        Path beside = folder.resolve(name + "_files");
        int number = 0;
        for (Element image : page.select("img")) {
            byte[] bytes = bytesOf(image);
            if (bytes != null) {
                Files.createDirectories(beside);
                Files.write(beside.resolve("img(" + number + ").png"), bytes);
                image.attr("src", "./" + name + "_files/img(" + number + ").png");
                number++;
            }
        }
        String mark = "<!-- saved from url=(%04d)%s -->\n".formatted(url.length(), url);
        Files.writeString(folder.resolve(name + ".html"), mark + page.outerHtml());
    }

    /** As HTTrack mirrors it: a folder for each host, links led to its files. */
    void mirror(Path folder, UnaryOperator<String> fileOf) throws IOException {
        Document page = document();
        String own = fileOf.apply(url);
        page.select("a[href]").forEach(link -> {
            HttpUrl target = HttpUrl.parse(link.absUrl("href"));
            String file = target == null || !target.host().equals(address().host())
                    ? null
                    : fileOf.apply(link.absUrl("href"));
            if (file != null) {
                link.attr("href", relative(own, file));
            }
        });
        for (Element image : page.select("img")) {
            byte[] bytes = bytesOf(image);
            HttpUrl source = HttpUrl.parse(image.absUrl("src"));
            if (bytes != null && source != null) {
                String file = source.host() + source.encodedPath();
                write(folder.resolve(file), bytes);
                image.attr("src", relative(own, file));
            }
        }
        String mark = "<!-- Mirrored from " + url.replaceFirst("https?://", "")
                + " by HTTrack Website Copier/3.x [XR&CO'2014], Sat, 28 Nov 2026 08:45:25 GMT -->";
        write(
                folder.resolve(own),
                KeptElsewhere.utf8(page.outerHtml()
                        .replaceFirst(
                                "(<html[^>]*>)",
                                "$1\n\n" + mark.replace("$", "\\$")
                                        + "\n<!-- Added by HTTrack --><meta http-equiv=\"content-type\" content=\"text/html;charset=utf-8\" />"
                                        + "<!-- /Added by HTTrack -->\n")));
    }

    private static String relative(String from, String to) {
        Path folder = Path.of(from).getParent();
        return folder.relativize(Path.of(to)).toString().replace('\\', '/');
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** The name that HTTrack gives the file of a page. */
    static String fileOf(String url) {
        HttpUrl address = Objects.requireNonNull(HttpUrl.parse(url));
        String path = String.join("/", address.pathSegments());
        return address.host() + "/" + (path.isEmpty() ? "index" : path) + ".html";
    }

    /** An entry of HTTrack's cache, with the headers of the answer beside its name. */
    static byte[] cache(Map<String, byte[]> pages, Map<String, String> kept) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        pages.forEach((url, body) -> entry(zip, url, "text/html", body, ""));
        kept.forEach((url, file) -> entry(zip, url, "image/png", new byte[0], file));
        zip.writeBytes(new byte[] {'P', 'K', 5, 6});
        zip.writeBytes(new byte[18]);
        return zip.toByteArray();
    }

    private static void entry(ByteArrayOutputStream zip, String url, String type, byte[] body, String file) {
        byte[] name = KeptElsewhere.utf8(url);
        HttpUrl address = Objects.requireNonNull(HttpUrl.parse(url));
        byte[] notes = KeptElsewhere.utf8("HTTP/1.1 200 OK\r\nX-In-Cache: " + (file.isEmpty() ? 1 : 0)
                + "\r\nX-StatusCode: 200\r\nX-StatusMessage: OK\r\nX-Size: " + body.length + "\r\nContent-Type: " + type
                + "\r\nX-Charset: utf-8\r\nLast-Modified: Sat, 28 Nov 2026 08:45:25 GMT\r\nX-Addr: " + address.host()
                + "\r\nX-Fil: " + address.encodedPath() + "\r\nX-Save: " + file + "\r\n");
        byte[] head = new byte[30];
        head[0] = 'P';
        head[1] = 'K';
        head[2] = 3;
        head[3] = 4;
        number(head, 18, body.length, 4);
        number(head, 22, body.length, 4);
        number(head, 26, name.length, 2);
        number(head, 28, notes.length, 2);
        try {
            zip.write(head);
            zip.write(name);
            zip.write(notes);
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void number(byte[] bytes, int at, int value, int length) {
        for (int i = 0; i < length; i++) {
            bytes[at + i] = (byte) (value >> (8 * i));
        }
    }
}
