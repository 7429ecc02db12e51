package io.github.tistoryarchiver.http.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads WARC and ARC records one behind the other. What nobody reads of a record is passed over without a look at it. */
final class RecordReader {
    private static final int BUFFER = 1 << 16;
    private static final int LIKELY = 1 << 20;
    private static final String WARC = "WARC/";
    private static final String LENGTH = "Content-Length";

    private final ReadableByteChannel in;
    private final @Nullable LongSupplier memberStart;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] head = new byte[BUFFER];
    private long end;
    private int at;
    private int length;
    private long left;
    private long beginning;

    /**
     * Creates a reader.
     *
     * @param in at the beginning of a record
     * @param position where that is in its file, in bytes
     * @param memberStart where the gzip member begins from which bytes were read last; {@code null} if the file is not packed
     */
    RecordReader(ReadableByteChannel in, long position, @Nullable LongSupplier memberStart) {
        this.in = in;
        this.end = position;
        this.beginning = position;
        this.memberStart = memberStart;
    }

    /**
     * Reads the head of the next record.
     *
     * @return {@code null} at the end
     * @throws IOException when there is something else, or the file ends within a record
     */
    @Nullable
    ForeignRecord next() throws IOException {
        passOver();
        do {
            while (at < length && (buffer[at] == '\r' || buffer[at] == '\n')) {
                at++;
            }
        } while (at == length && fill());
        if (at == length) {
            return null;
        }
        beginning = memberStart == null ? end - length + at : memberStart.getAsLong();
        long position = beginning;
        String text = head();
        boolean isWarc = text.startsWith(WARC);
        left = number(isWarc ? ForeignRecord.field(text, LENGTH) : ArcLine.length(text));
        return new ForeignRecord(isWarc ? text : ArcLine.head(text), new Block(), position);
    }

    /** Returns where the record begins that was read last, or that cannot be read. */
    long beginning() {
        return beginning;
    }

    private static long number(@Nullable String text) throws IOException {
        try {
            long number = Long.parseLong(String.valueOf(text));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // not a record
        }
        throw new IOException("no record of a length");
    }

    private void passOver() throws IOException {
        while (left > 0) {
            int got = ready();
            at += got;
            left -= got;
        }
    }

    /** Returns how many bytes of the record are in the buffer, at least one. */
    private int ready() throws IOException {
        if (at == length && !fill()) {
            throw new EOFException("cut record");
        }
        return (int) Math.min(left, length - at);
    }

    /** Reads on once all that was read is used; returns whether there was more. */
    private boolean fill() throws IOException {
        int got = in.read(ByteBuffer.wrap(buffer));
        at = 0;
        length = Math.max(0, got);
        end += length;
        return got > 0;
    }

    /** Reads a line and, in a WARC file, those up to the next empty one. */
    private String head() throws IOException {
        int size = 0;
        int line = 0;
        while (true) {
            if (at == length && !fill()) {
                throw new EOFException("cut head");
            }
            byte b = buffer[at++];
            if (b == '\n') {
                boolean isArc = line == 0 && head[0] != 'W';
                if (isArc || isEmpty(head, line, size)) {
                    return new String(head, 0, size, StandardCharsets.UTF_8);
                }
                line = size + 1;
            }
            if (size == BUFFER) {
                throw new IOException("no head");
            }
            head[size++] = b;
        }
    }

    private static boolean isEmpty(byte[] head, int from, int to) {
        return to == from || (to == from + 1 && head[from] == '\r');
    }

    /** The block of the record that was read last. */
    private final class Block extends InputStream {
        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            ready();
            left--;
            return buffer[at++] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            if (left == 0 || count == 0) {
                return count == 0 ? 0 : -1;
            }
            int got = Math.min(count, ready());
            System.arraycopy(buffer, at, target, offset, got);
            at += got;
            left -= got;
            return got;
        }

        @Override
        public byte[] readNBytes(int count) throws IOException {
            if (Math.min(left, count) > LIKELY) {
                return super.readNBytes(count); // in pieces, since the record may not have what it says
            }
            byte[] bytes = new byte[(int) Math.min(left, count)];
            for (int size = 0; size < bytes.length; ) {
                size += read(bytes, size, bytes.length - size);
            }
            return bytes;
        }

        @Override
        public int available() {
            return (int) Math.min(left, length - at);
        }
    }
}
