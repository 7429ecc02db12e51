package io.github.tistoryarchiver.http.warc;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.io.InputStream;

/** The library that unpacks Zstandard. It is large and for few users, so that it lies beside the program, or is missing. */
public final class ZstdLibrary {
    private static final int LONGEST_WINDOW = 27;

    private ZstdLibrary() {}

    /**
     * Unpacks a stream, whose window may have 128 MB.
     *
     * @throws IOException when it cannot be read
     */
    static InputStream unpacked(InputStream in) throws IOException {
        return new ZstdInputStream(in).setLongMax(LONGEST_WINDOW);
    }

    /** Tells whether the library is there, and made for this computer. */
    public static boolean isThere() {
        try {
            Native.load();
            return true;
        } catch (LinkageError e) {
            return false;
        }
    }
}
