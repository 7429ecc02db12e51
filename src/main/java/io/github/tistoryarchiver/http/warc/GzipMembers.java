package io.github.tistoryarchiver.http.warc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** The content of gzip members one behind the other. Knows where each begins, and checks each against its checksum. */
final class GzipMembers implements Members {
    private static final int BUFFER = 1 << 16;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CHECKSUM = 2;

    private final ReadableByteChannel in;
    private final ByteBuffer packed = ByteBuffer.allocateDirect(BUFFER).flip();
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final int maxMembers;
    private long end;
    private long memberStart;
    private int members;
    private boolean inMember;

    /**
     * @param in at the beginning of a member
     * @param position where that is in the file, in bytes
     * @param maxMembers how many are read
     */
    GzipMembers(ReadableByteChannel in, long position, int maxMembers) {
        this.in = in;
        this.maxMembers = maxMembers;
        this.end = position;
        this.memberStart = position;
    }

    @Override
    public long memberStart() {
        return memberStart;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!target.hasRemaining()) {
            return 0;
        }
        while (true) {
            if (!inMember && !begin()) {
                return -1;
            }
            int from = target.position();
            int got = inflate(target);
            if (got > 0) {
                checksum.update(target.duplicate().flip().position(from));
                return got;
            }
            if (inflater.finished()) {
                end();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("needs a dictionary");
            } else if (!fill()) {
                throw new EOFException("cut member");
            }
        }
    }

    private int inflate(ByteBuffer target) throws IOException {
        try {
            inflater.setInput(packed);
            return inflater.inflate(target);
        } catch (DataFormatException e) {
            ZipException damaged = new ZipException("damaged member");
            damaged.initCause(e);
            throw damaged;
        }
    }

    /** Reads on once all that was read is used; returns whether there was more. */
    private boolean fill() throws IOException {
        packed.clear();
        int got = in.read(packed);
        packed.flip();
        end += Math.max(0, got);
        return got > 0;
    }

    /** Reads the header of the next member; returns whether there is one to read. */
    private boolean begin() throws IOException {
        if (members == maxMembers || (!packed.hasRemaining() && !fill())) {
            return false;
        }
        memberStart = end - packed.remaining();
        if (next() != 0x1f || next() != 0x8b || next() != 0x08) {
            throw new IOException("no gzip member");
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() + (next() << Byte.SIZE));
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && next() != 0) {
                // passes over it
            }
        }
        skip((flags & HEADER_CHECKSUM) == 0 ? 0 : 2);
        inflater.reset();
        checksum.reset();
        inMember = true;
        members++;
        return true;
    }

    private int next() throws IOException {
        if (!packed.hasRemaining() && !fill()) {
            throw new EOFException("cut member");
        }
        return packed.get() & 0xff;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    /** Compares the checksum behind the member. */
    private void end() throws IOException {
        long stored = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            stored |= (long) next() << (i * Byte.SIZE);
        }
        skip(Integer.BYTES);
        inMember = false;
        if (stored != checksum.getValue()) {
            throw new ZipException("wrong checksum");
        }
    }

    @Override
    public boolean isOpen() {
        return in.isOpen();
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
