package io.github.tistoryarchiver.http.warc;

import com.github.luben.zstd.util.Native;

/** The library that unpacks Zstandard. It is large and for few users, so that it lies beside the program, or is missing. */
public final class ZstdLibrary {
    private ZstdLibrary() {}

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
