package io.github.tistoryarchiver.http.warc;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
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
    private static final int MAX_LAYERS = 3;
    private static final int SAMPLE = 1 << 13;
    private static final int ENOUGH = 1 << 9;
    private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

    /** With which pictures and other files begin that are not packed. */
    private static final Pattern KNOWN_AS_THEY_ARE = Pattern.compile(
            "\\x89PNG|\\xff\\xd8\\xff|GIF8|RIFF|BM|%PDF|PK\\x03\\x04|<svg|<\\?xml|\\x00\\x00\\x00.ftyp",
            Pattern.DOTALL);

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
     * @throws ZipException when it is packed and damaged
     */
    public @Nullable HttpMessage with(InputStream in, int max) throws IOException {
        byte[] stored = in.readNBytes(max + 1);
        if (stored.length > max) {
            return null;
        }
        byte[] whole = says("Transfer-Encoding", "chunked")
                ? ChunkedInput.of(new ByteArrayInputStream(stored)).readAllBytes()
                : stored;
        byte[] plain = unpacked(whole, max);
        return plain.length > max ? null : new HttpMessage(status, headers, plain);
    }

    /**
     * Returns the body of a message whose headers were read, as it is read: what the server sent, without what packed it on
     * the way.
     *
     * @throws IOException when it cannot be read
     */
    public InputStream content(InputStream in) throws IOException {
        BufferedInputStream joined = new BufferedInputStream(joined(in), SAMPLE);
        joined.mark(SAMPLE);
        byte[] beginning = joined.readNBytes(SAMPLE);
        joined.reset();
        if (says("Content-Encoding", "gzip")) {
            return isGzip(beginning) && !says("Content-Type", "gzip") ? new GZIPInputStream(joined) : joined;
        }
        if (says("Content-Encoding", "zstd") && isZstd(beginning)) {
            if (!ZstdLibrary.isThere()) {
                throw new PackedException();
            }
            return ZstdLibrary.unpacked(joined);
        }
        Unpacking unpacking = says("Content-Encoding", "br")
                ? BrotliInputStream::new
                : says("Content-Encoding", "deflate") ? InflaterInputStream::new : null;
        return unpacking != null && isPacked(beginning, unpacking) ? unpacking.of(joined) : joined;
    }

    /** Says that a body is packed with Zstandard, for which the library is missing. */
    public static final class PackedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Tells whether bytes are the beginning of what is packed in some way: whatever claims it, a picture as it is does not unpack. */
    private static boolean isPacked(byte[] beginning, Unpacking unpacking) {
        if (KNOWN_AS_THEY_ARE
                .matcher(new String(beginning, StandardCharsets.ISO_8859_1))
                .lookingAt()) {
            return false;
        }
        try (InputStream in = unpacking.of(new ByteArrayInputStream(beginning))) {
            return in.readNBytes(ENOUGH).length > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isZstd(byte[] bytes) {
        return bytes.length >= ZSTD.length && Arrays.equals(bytes, 0, ZSTD.length, ZSTD, 0, ZSTD.length);
    }

    private boolean says(String header, String value) {
        return String.valueOf(headers.get(header)).toLowerCase(Locale.ROOT).contains(value);
    }

    private InputStream joined(InputStream in) throws IOException {
        return says("Transfer-Encoding", "chunked") ? ChunkedInput.of(in) : in;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    private byte[] unpacked(byte[] bytes, int max) throws IOException {
        byte[] plain = bytes;
        for (int layer = 0; layer < MAX_LAYERS && isGzip(plain) && !says("Content-Type", "gzip"); layer++) {
            plain = read(new GZIPInputStream(new ByteArrayInputStream(plain)), max);
        }
        if (plain == bytes && says("Content-Encoding", "zstd") && isZstd(bytes)) {
            if (!ZstdLibrary.isThere()) {
                throw new ZipException("no library for Zstandard");
            }
            return read(ZstdLibrary.unpacked(new ByteArrayInputStream(bytes)), max);
        }
        if (plain == bytes && says("Content-Encoding", "br")) {
            return unpacked(bytes, BrotliInputStream::new, max);
        }
        if (plain == bytes && says("Content-Encoding", "deflate")) {
            byte[] whole = unpacked(bytes, InflaterInputStream::new, max);
            return whole == bytes ? unpacked(bytes, in -> new InflaterInputStream(in, new Inflater(true)), max) : whole;
        }
        return plain;
    }

    private interface Unpacking {
        InputStream of(InputStream in) throws IOException;
    }

    /** Unpacks a body; returns it as it is if it is not packed that way. */
    private static byte[] unpacked(byte[] bytes, Unpacking unpacking, int max) {
        try {
            byte[] plain = read(unpacking.of(new ByteArrayInputStream(bytes)), max);
            return plain.length == 0 ? bytes : plain;
        } catch (IOException e) {
            return bytes;
        }
    }

    static byte[] read(InputStream in, int max) throws IOException {
        try (in) {
            return in.readNBytes(max + 1);
        } catch (EOFException e) {
            ZipException cut = new ZipException("cut body");
            cut.initCause(e);
            throw cut;
        }
    }
}
