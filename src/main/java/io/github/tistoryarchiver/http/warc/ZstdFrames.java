package io.github.tistoryarchiver.http.warc;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The content of frames of Zstandard one behind the other. Knows where each begins; those without content are passed over. */
final class ZstdFrames implements Members {
    private static final int BUFFER = 1 << 16;
    private static final int WINDOW = 27;
    private static final int SKIPPED = 0x184d2a50;
    private static final int SKIPPED_MASK = 0xfffffff0;

    private final CountedInput in;
    private final @Nullable ZstdDictionary dictionary;
    private final int maxFrames;
    private @Nullable InputStream frame;
    private long memberStart;
    private int frames;

    /**
     * @param in at the beginning of a frame
     * @param position where that is in the file, in bytes
     * @param maxFrames how many are read
     * @param dictionary {@code null} if none is known
     */
    ZstdFrames(ReadableByteChannel in, long position, int maxFrames, @Nullable ZstdDictionary dictionary) {
        this.in = new CountedInput(new BufferedInputStream(Channels.newInputStream(in), BUFFER), position);
        this.memberStart = position;
        this.maxFrames = maxFrames;
        this.dictionary = dictionary;
    }

    @Override
    public long memberStart() {
        return memberStart;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        for (InputStream open = open(); open != null; open = open()) {
            int got = unpack(open, target);
            if (got > 0) {
                target.position(target.position() + got);
                return got;
            }
            close();
        }
        return -1;
    }

    private static int unpack(InputStream in, ByteBuffer target) throws IOException {
        try {
            return in.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
        } catch (EOFException e) {
            throw e;
        } catch (IOException e) {
            ZipException damaged = new ZipException("damaged frame");
            damaged.initCause(e);
            throw damaged;
        }
    }

    /** Returns the open frame, or the next one that has content; {@code null} if there is none to read. */
    private @Nullable InputStream open() throws IOException {
        return frame == null ? next() : frame;
    }

    private @Nullable InputStream next() throws IOException {
        while (frames < maxFrames) {
            long start = in.position();
            byte[] magic = in.readNBytes(Integer.BYTES);
            if (magic.length == 0) {
                return null;
            }
            int number = number(magic);
            if ((number & SKIPPED_MASK) == SKIPPED) {
                in.skipNBytes(Integer.toUnsignedLong(number(in.readNBytes(Integer.BYTES))));
            } else if (number == ZstdFrame.MAGIC) {
                memberStart = start;
                frames++;
                frame = opened(new ZstdFrame(in));
                return frame;
            } else {
                throw new ZipException("no frame");
            }
        }
        return null;
    }

    private static int number(byte[] bytes) throws EOFException {
        if (bytes.length < Integer.BYTES) {
            throw new EOFException("cut frame");
        }
        return Integer.reverseBytes(ByteBuffer.wrap(bytes).getInt());
    }

    private InputStream opened(ZstdFrame packed) throws IOException {
        boolean isOther = dictionary == null || (dictionary.id() != 0 && dictionary.id() != packed.dictionary());
        if (packed.dictionary() != 0 && isOther) {
            throw new MissingDictionaryException(packed.dictionary());
        }
        ZstdInputStream unpacked = new ZstdInputStream(packed);
        unpacked.setLongMax(WINDOW);
        if (dictionary != null) {
            unpacked.setDict(dictionary.bytes());
        }
        return unpacked;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() throws IOException {
        InputStream open = frame;
        frame = null;
        if (open != null) {
            open.close();
        }
    }
}
