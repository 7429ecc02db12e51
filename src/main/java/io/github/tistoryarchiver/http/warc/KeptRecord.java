package io.github.tistoryarchiver.http.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of what an import keeps, each a gzip member of its own. The same content always gives the same bytes, so that
 * records have no random number and no time but that of the content.
 */
public final class KeptRecord {
    /** The header in which a record names the kind of its source. */
    public static final String SOURCE = "Archive-Source";

    /** The header with the digest of the payload as the source had it, to which its revisits refer. */
    public static final String DIGEST = "Archive-Source-Digest";

    /** Headers that tell something of the page; others may tell who asked for it. */
    private static final Set<String> KEPT_HEADERS = Set.of(
            "content-type",
            "content-language",
            "date",
            "etag",
            "last-modified",
            "location",
            "age",
            "expires",
            "server");

    private static final String END = "\r\n\r\n";

    private KeptRecord() {}

    /** Returns the {@code warcinfo} record with which a file begins. */
    public static byte[] info(Instant date, Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) ->
                text.append(name).append(": ").append(oneLine(value)).append("\r\n"));
        return member("warcinfo", "", date, "application/warc-fields", Map.of(), bytes(text));
    }

    /** Returns the record of a response, with the headers that tell something of the page. */
    public static byte[] response(String target, Instant date, HttpMessage message, Map<String, String> fields) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + message.status() + " \r\n");
        append(head, message.headers());
        head.append("Content-Length: ").append(message.body().length).append("\r\n\r\n");
        return member(
                "response", target, date, "application/http;msgtype=response", fields, concat(head, message.body()));
    }

    /** Returns the record of an answer whose body is that of another one. */
    public static byte[] revisit(String target, Instant date, HttpMessage message, Map<String, String> fields) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + message.status() + " \r\n");
        append(head, message.headers());
        head.append("\r\n");
        return member("revisit", target, date, "application/http;msgtype=response", fields, bytes(head));
    }

    /** Returns the record of something that is no response, such as an entry of a backup. */
    public static byte[] resource(
            String target, Instant date, String contentType, byte[] content, Map<String, String> fields) {
        return member("resource", target, date, contentType, fields, content);
    }

    /**
     * Writes the record of a stored file, which is not read into memory.
     *
     * @param out is not closed
     * @throws IOException when the file cannot be read or the record not written
     */
    public static void resource(String target, Instant date, String contentType, StoredFile file, OutputStream out)
            throws IOException {
        String id = id("resource", target, date, file.sha256(), null);
        StringBuilder head = head("resource", target, date, id, Map.of());
        end(head, file.sha256(), contentType, file.bytes());
        GZIPOutputStream gzip = new GZIPOutputStream(out);
        gzip.write(bytes(head));
        Files.copy(file.path(), gzip);
        gzip.write(bytes(new StringBuilder(END)));
        gzip.finish();
    }

    /**
     * A file that a record holds.
     *
     * @param bytes its size
     * @param sha256 of its content, as hexadecimal digits
     */
    public record StoredFile(Path path, long bytes, String sha256) {}

    private static void append(StringBuilder head, Headers headers) {
        headers.forEach(header -> {
            if (KEPT_HEADERS.contains(header.getFirst().toLowerCase(Locale.ROOT))) {
                head.append(header.getFirst())
                        .append(": ")
                        .append(oneLine(header.getSecond()))
                        .append("\r\n");
            }
        });
    }

    private static byte[] member(
            String type, String target, Instant date, String contentType, Map<String, String> fields, byte[] block) {
        String digest = ByteString.of(block).sha256().hex();
        StringBuilder head = head(type, target, date, id(type, target, date, digest, fields.get(SOURCE)), fields);
        end(head, digest, contentType, block.length);
        return packed(head, block);
    }

    private static String id(String type, String target, Instant date, String digest, @Nullable String source) {
        String content = type + ' ' + target + ' ' + date.truncatedTo(ChronoUnit.SECONDS) + ' ' + digest + ' ' + source;
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static StringBuilder head(String type, String target, Instant date, String id, Map<String, String> fields) {
        StringBuilder head = new StringBuilder("WARC/1.1\r\nWARC-Type: " + type + "\r\n");
        if (!target.isEmpty()) {
            head.append("WARC-Target-URI: ").append(oneLine(target)).append("\r\n");
        }
        head.append("WARC-Date: ").append(date.truncatedTo(ChronoUnit.SECONDS)).append("\r\n");
        head.append("WARC-Record-ID: <urn:uuid:").append(id).append(">\r\n");
        fields.forEach((name, value) ->
                head.append(name).append(": ").append(oneLine(value)).append("\r\n"));
        return head;
    }

    private static void end(StringBuilder head, String digest, String contentType, long length) {
        head.append("WARC-Block-Digest: sha256:").append(digest).append("\r\n");
        head.append("Content-Type: ").append(oneLine(contentType)).append("\r\n");
        head.append("Content-Length: ").append(length).append("\r\n\r\n");
    }

    private static byte[] packed(StringBuilder head, byte[] block) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(head));
            gzip.write(block);
            gzip.write(bytes(new StringBuilder(END)));
        } catch (IOException e) {
            throw new UncheckedIOException("in-memory stream failed", e);
        }
        return packed.toByteArray();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n\\x00]+", " ");
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(StringBuilder head, byte[] body) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(bytes(head));
        both.writeBytes(body);
        return both.toByteArray();
    }
}
