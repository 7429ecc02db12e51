package io.github.tistoryarchiver.http.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read of a stream. */
public class CountedInput extends FilterInputStream {
    private long position;

    /** @param position the count to start with */
    public CountedInput(InputStream in, long position) {
        super(in);
        this.position = position;
    }

    /** Returns the count so far. */
    public long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        position += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int got = super.read(target, offset, count);
        position += Math.max(0, got);
        return got;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        position += skipped;
        return skipped;
    }
}
