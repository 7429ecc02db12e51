package io.github.tistoryarchiver.importer.saved;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip by the headers before them, which have what its list at the end lacks, and are there also where the program
 * that wrote it was stopped.
 */
final class LocalEntries implements AutoCloseable {
    private static final int HEADER = 30;
    private static final int SIGNATURE = 0x04034b50;
    private static final int DEFLATED = 8;
    private static final int HAS_SIZES_BEHIND = 8;
    private static final int ENCRYPTED = 1;
    private static final long UNSIGNED = 0xffffffffL;

    private final FileChannel channel;
    private long at;
    private boolean isCut;

    LocalEntries(Path file) throws IOException {
        this.channel = FileChannel.open(file);
    }

    /**
     * An entry.
     *
     * @param notes what the writer noted beside its name
     * @param packed its size in the zip
     * @param size its size when unpacked, as the zip says
     */
    record Entry(String name, String notes, boolean isPacked, long from, long packed, long size) {}

    /** Returns the next entry; {@code null} after the last one. */
    @Nullable
    Entry next() throws IOException {
        ByteBuffer signature = read(at, Integer.BYTES);
        if (signature != null && signature.getInt(0) != SIGNATURE) {
            return null; // the list of the entries
        }
        ByteBuffer header = read(at, HEADER);
        if (header == null) {
            isCut = true;
            return null;
        }
        int flags = header.getShort(6);
        int nameLength = header.getShort(26) & 0xffff;
        int notesLength = header.getShort(28) & 0xffff;
        ByteBuffer texts = read(at + HEADER, nameLength + notesLength);
        long packed = header.getInt(18) & UNSIGNED;
        long from = at + HEADER + nameLength + notesLength;
        if (texts == null || (flags & (HAS_SIZES_BEHIND | ENCRYPTED)) != 0 || from + packed > channel.size()) {
            isCut = true;
            return null;
        }
        at = from + packed;
        return new Entry(
                text(texts, 0, nameLength),
                text(texts, nameLength, notesLength),
                header.getShort(8) == DEFLATED,
                from,
                packed,
                header.getInt(22) & UNSIGNED);
    }

    /** Tells whether there is something behind the last entry that was returned, and it is no entry that can be read. */
    boolean isCut() {
        return isCut;
    }

    /** Opens an entry; one at a time. */
    InputStream open(Entry entry) throws IOException {
        channel.position(entry.from());
        InputStream packed = new Part(new BufferedInputStream(Channels.newInputStream(channel)), entry.packed());
        return entry.isPacked() ? new Unpacked(packed, new Inflater(true)) : packed;
    }

    /** The bytes of one entry; closing it leaves the zip open. */
    private static final class Part extends InputStream {
        private final InputStream in;
        private long left;

        Part(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            int got = left == 0 ? -1 : in.read(target, offset, (int) Math.min(count, left));
            left -= Math.max(0, got);
            return got;
        }
    }

    private static final class Unpacked extends InflaterInputStream {
        Unpacked(InputStream in, Inflater inflater) {
            super(in, inflater);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    private static String text(ByteBuffer bytes, int from, int length) {
        byte[] text = new byte[length];
        bytes.get(from, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private @Nullable ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long from = position;
        while (bytes.hasRemaining()) {
            int got = channel.read(bytes, from);
            if (got < 0) {
                return null;
            }
            from += got;
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
