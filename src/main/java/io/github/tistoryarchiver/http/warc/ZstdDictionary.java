package io.github.tistoryarchiver.http.warc;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary with which the frames of a file are packed: at the beginning of a file of many, or a file of its own. It may be
 * packed itself.
 *
 * @param id by which frames name it; 0 if it has none
 */
record ZstdDictionary(long id, byte[] bytes) {
    private static final int MAX_SIZE = 16 << 20;
    private static final int IN_FRAME = 0x184d2a5d;
    private static final int MAGIC = 0xec30a437;
    private static final int HEADER = 8;

    /** Reads the dictionary at the beginning of a recording; {@code null} if there is none. */
    static @Nullable ZstdDictionary atBeginning(Path recording) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(recording))) {
            ByteBuffer header = little(in.readNBytes(HEADER));
            if (header.limit() < HEADER || header.getInt(0) != IN_FRAME) {
                return null;
            }
            return of(in.readNBytes((int) Math.min(Integer.toUnsignedLong(header.getInt(4)), MAX_SIZE)));
        }
    }

    /** Reads a file that is a dictionary, or begins with one as recordings do. */
    static ZstdDictionary of(Path file) throws IOException {
        ZstdDictionary inFrame = atBeginning(file);
        if (inFrame != null) {
            return inFrame;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(MAX_SIZE));
        }
    }

    private static ZstdDictionary of(byte[] stored) throws IOException {
        byte[] bytes = stored;
        if (stored.length > HEADER && little(stored).getInt(0) == ZstdFrame.MAGIC) {
            try (InputStream in = new ZstdInputStream(new ByteArrayInputStream(stored))) {
                bytes = in.readNBytes(MAX_SIZE);
            }
        }
        boolean isNamed = bytes.length >= HEADER && little(bytes).getInt(0) == MAGIC;
        return new ZstdDictionary(isNamed ? Integer.toUnsignedLong(little(bytes).getInt(4)) : 0, bytes);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
