package io.github.tistoryarchiver.http.warc;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** The content of gzip members one behind the other. Knows where each begins, and checks each against its checksum. */
final class GzipMembers extends InputStream {
    private static final int BUFFER = 1 << 16;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CHECKSUM = 2;

    private final BufferedInputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private long position;
    private long memberStart;
    private int filled;
    private boolean inMember;

    /**
     * @param in at the beginning of a member
     * @param position where that is in the file, in bytes
     */
    GzipMembers(InputStream in, long position) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.position = position;
        this.memberStart = position;
    }

    /** Returns where the member begins from which bytes were read last. */
    long memberStart() {
        return memberStart;
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
        while (true) {
            if (!inMember && !begin()) {
                return -1;
            }
            int got = inflate(target, offset, count);
            if (got > 0) {
                checksum.update(target, offset, got);
                return got;
            }
            if (inflater.finished()) {
                end();
            } else {
                fill();
            }
        }
    }

    private int inflate(byte[] target, int offset, int count) throws IOException {
        try {
            return inflater.inflate(target, offset, count);
        } catch (DataFormatException e) {
            ZipException damaged = new ZipException("damaged member");
            damaged.initCause(e);
            throw damaged;
        }
    }

    private void fill() throws IOException {
        if (inflater.needsDictionary()) {
            throw new ZipException("needs a dictionary");
        }
        in.mark(BUFFER);
        filled = in.read(buffer, 0, BUFFER);
        if (filled < 0) {
            throw new EOFException("cut member");
        }
        position += filled;
        inflater.setInput(buffer, 0, filled);
    }

    /** Reads the header of the next member; returns whether there is one. */
    private boolean begin() throws IOException {
        memberStart = position;
        int first = in.read();
        if (first < 0) {
            return false;
        }
        position++;
        if (first != 0x1f || next() != 0x8b || next() != 0x08) {
            throw new ZipException("no gzip member");
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
        filled = 0;
        inMember = true;
        return true;
    }

    private int next() throws IOException {
        int one = in.read();
        if (one < 0) {
            throw new EOFException("cut member");
        }
        position++;
        return one;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    /** Goes back to what the inflater left over, and compares the checksum behind the member. */
    private void end() throws IOException {
        int left = inflater.getRemaining();
        if (filled > 0) {
            in.reset();
            in.skipNBytes(filled - left);
            position -= left;
        }
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
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
