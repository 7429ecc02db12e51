package io.github.tistoryarchiver.http.warc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body of a message without the lines between its chunks. Ends where something else than a chunk is. */
final class ChunkedInput extends InputStream {
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,8})[ \t]*(?:;.*)?");
    private static final int MAX_LINE = 1_000;

    private final InputStream in;
    private long left;
    private boolean isOver;

    private ChunkedInput(InputStream in, long first) {
        this.in = in;
        this.left = first;
        this.isOver = first == 0;
    }

    /**
     * Returns the content of a body that is said to be in chunks.
     *
     * @return the body as it is if it does not begin with a chunk
     */
    static InputStream of(InputStream body) throws IOException {
        BufferedInputStream in = new BufferedInputStream(body);
        in.mark(MAX_LINE + 1);
        long first = size(in, in.read());
        if (first < 0) {
            in.reset();
            return in;
        }
        return new ChunkedInput(in, first);
    }

    /** Reads the line before a chunk; returns a negative number if there is none. */
    private static long size(InputStream in, int first) throws IOException {
        byte[] line = new byte[MAX_LINE];
        int size = 0;
        int b = first;
        while (b >= 0 && b != '\n' && size < MAX_LINE) {
            line[size++] = (byte) b;
            b = in.read();
        }
        Matcher chunk = CHUNK.matcher(new String(line, 0, size, StandardCharsets.ISO_8859_1).strip());
        return b == '\n' && chunk.matches() ? Long.parseLong(chunk.group(1), 16) : -1;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (left == 0 && !isOver) {
            begin();
        }
        int got = isOver ? -1 : in.read(target, offset, (int) Math.min(count, left));
        isOver |= got < 0;
        left -= Math.max(0, got);
        return got;
    }

    private void begin() throws IOException {
        int b = in.read();
        while (b == '\r' || b == '\n') {
            b = in.read();
        }
        left = Math.max(0, size(in, b));
        isOver = left == 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
