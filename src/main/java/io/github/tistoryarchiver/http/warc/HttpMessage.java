package io.github.tistoryarchiver.http.warc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import okhttp3.Headers;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response as another program recorded it. Its headers may claim what is not so: a body is unpacked only where its bytes
 * are packed.
 *
 * @param status 0 if the message has no status line
 */
public record HttpMessage(int status, Headers headers, byte[] body) {
    private static final int MAX_HEADER = 1 << 16;
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})(?: .*)?");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,8})[ \t]*(?:;.*)?");

    /**
     * Reads the headers of a message; the stream is then at its body, which this message lacks.
     *
     * @return {@code null} if the headers are too long or missing
     */
    public static @Nullable HttpMessage headOf(InputStream in) throws IOException {
        String head = head(in);
        int status = head == null ? 0 : status(head.substring(0, endOfLine(head, 0)));
        if (head == null || status == 0) {
            return null;
        }
        Headers.Builder headers = new Headers.Builder();
        for (int from = endOfLine(head, 0) + 1; from < head.length(); from = endOfLine(head, from) + 1) {
            int end = endOfLine(head, from);
            int colon = head.indexOf(':', from);
            if (colon > from && colon < end) {
                add(
                        headers,
                        head.substring(from, colon).strip(),
                        head.substring(colon + 1, end).strip());
            }
        }
        return new HttpMessage(status, headers.build(), new byte[0]);
    }

    /** Reads up to the first empty line; {@code null} if there is none within the limit. */
    private static @Nullable String head(InputStream in) throws IOException {
        byte[] head = new byte[1 << 10];
        int size = 0;
        int ends = 0;
        for (int b = in.read(); b >= 0 && ends < 2; b = ends < 2 ? in.read() : b) {
            if (size == MAX_HEADER) {
                return null;
            }
            if (size == head.length) {
                head = Arrays.copyOf(head, 2 * size);
            }
            head[size++] = (byte) b;
            ends = b == '\n' ? ends + 1 : b == '\r' ? ends : 0;
        }
        return new String(head, 0, size, StandardCharsets.UTF_8);
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int status(String line) {
        Matcher status = STATUS.matcher(line.strip());
        return status.matches() ? Integer.parseInt(status.group(1)) : 0;
    }

    private static void add(Headers.Builder headers, String name, String value) {
        try {
            headers.addUnsafeNonAscii(name, value);
        } catch (IllegalArgumentException e) {
            // not a header: its name has characters that none may have
        }
    }

    /**
     * Reads the body of a message whose headers were read.
     *
     * @param max of bytes, before and after unpacking
     * @return {@code null} if it is larger
     */
    public @Nullable HttpMessage with(InputStream in, int max) throws IOException {
        byte[] stored = in.readNBytes(max + 1);
        if (stored.length > max) {
            return null;
        }
        byte[] whole = says("Transfer-Encoding", "chunked") ? joined(stored) : stored;
        byte[] plain = unpacked(whole, max);
        return plain.length > max ? null : new HttpMessage(status, headers, plain);
    }

    private boolean says(String header, String value) {
        return String.valueOf(headers.get(header)).toLowerCase(Locale.ROOT).contains(value);
    }

    private byte[] unpacked(byte[] bytes, int max) throws IOException {
        boolean isGzip = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        if (isGzip && !says("Content-Type", "gzip")) {
            return read(new GZIPInputStream(new ByteArrayInputStream(bytes)), max);
        }
        if (says("Content-Encoding", "br")) {
            try {
                return read(new BrotliInputStream(new ByteArrayInputStream(bytes)), max);
            } catch (IOException e) {
                return bytes; // it is not packed
            }
        }
        if (says("Content-Encoding", "deflate")) {
            try {
                return read(new InflaterInputStream(new ByteArrayInputStream(bytes)), max);
            } catch (IOException e) {
                return bytes; // it is not packed
            }
        }
        return bytes;
    }

    static byte[] read(InputStream in, int max) throws IOException {
        try (in) {
            return in.readNBytes(max + 1);
        }
    }

    /** Joins the chunks of a body; returns it as it is if it does not consist of chunks. */
    private static byte[] joined(byte[] bytes) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int end = lineEnd(bytes, at);
            Matcher size = CHUNK.matcher(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).strip());
            if (end - at > 1_000 || !size.matches()) {
                return at == 0 ? bytes : joined.toByteArray();
            }
            long length = Long.parseLong(size.group(1), 16);
            if (length == 0) {
                return joined.toByteArray();
            }
            int from = Math.min(bytes.length, end + 1);
            int taken = (int) Math.min(length, bytes.length - from);
            joined.write(bytes, from, taken);
            at = from + taken;
            while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n')) {
                at++;
            }
        }
        return joined.toByteArray();
    }

    private static int lineEnd(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
