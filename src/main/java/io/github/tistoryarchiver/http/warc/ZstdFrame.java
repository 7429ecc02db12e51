package io.github.tistoryarchiver.http.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * The bytes of one frame of Zstandard (RFC 8878), still packed. Where it ends, its blocks say, so that nothing is read of the
 * frame behind it.
 */
final class ZstdFrame extends InputStream {
    /** With which a frame begins. */
    static final int MAGIC = 0xfd2fb528;

    private static final int MAX_HEADER = 18;
    private static final int BLOCK_HEADER = 3;
    private static final int CHECKSUM = 4;
    private static final int[] ID_SIZES = {0, 1, 2, 4};
    private static final int[] LENGTH_SIZES = {0, 2, 4, 8};

    private final InputStream in;
    private final byte[] header = new byte[MAX_HEADER];
    private final boolean hasChecksum;
    private final long dictionary;
    private int headerSize;
    private int headerAt;
    private long left;
    private boolean isLast;
    private boolean isOver;

    /**
     * Reads the header of a frame.
     *
     * @param in behind the magic number
     * @throws ZipException when it is none
     * @throws EOFException when it is cut
     */
    ZstdFrame(InputStream in) throws IOException {
        this.in = in;
        for (int i = 0; i < Integer.BYTES; i++) {
            header[i] = (byte) (MAGIC >> (i * Byte.SIZE));
        }
        headerSize = Integer.BYTES;
        int descriptor = (int) number(1);
        boolean isSingle = (descriptor & 0x20) != 0;
        hasChecksum = (descriptor & 4) != 0;
        if ((descriptor & 8) != 0) {
            throw new ZipException("reserved bit");
        }
        number(isSingle ? 0 : 1);
        dictionary = number(ID_SIZES[descriptor & 3]);
        int length = LENGTH_SIZES[descriptor >> 6];
        number(length == 0 && isSingle ? 1 : length);
    }

    /** Returns the number of the dictionary with which the frame is packed; 0 if it names none. */
    long dictionary() {
        return dictionary;
    }

    /** Reads bytes that are part of the header; returns the number that they are. */
    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("cut frame");
            }
            header[headerSize++] = (byte) b;
            number |= (long) b << (i * Byte.SIZE);
        }
        return number;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        while (headerAt == headerSize && left == 0) {
            if (isOver) {
                return -1;
            }
            next();
        }
        if (headerAt < headerSize) {
            int got = Math.min(count, headerSize - headerAt);
            System.arraycopy(header, headerAt, target, offset, got);
            headerAt += got;
            return got;
        }
        int got = in.read(target, offset, (int) Math.min(count, left));
        if (got < 0) {
            throw new EOFException("cut frame");
        }
        left -= got;
        return got;
    }

    /** Reads the header of the next block, or what is behind the last one. */
    private void next() throws IOException {
        headerAt = 0;
        headerSize = 0;
        if (isLast) {
            left = hasChecksum ? CHECKSUM : 0;
            isOver = true;
            return;
        }
        int block = (int) number(BLOCK_HEADER);
        isLast = (block & 1) != 0;
        int type = (block >> 1) & 3;
        left = type == 1 ? 1 : block >> BLOCK_HEADER;
    }
}
