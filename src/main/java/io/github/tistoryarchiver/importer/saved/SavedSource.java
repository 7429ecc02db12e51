package io.github.tistoryarchiver.importer.saved;

import java.io.IOException;

/** A file or a folder with saved pages. */
public sealed interface SavedSource permits MhtmlFile, SavedPageFile, MirrorFolder, CacheZip {
    /** The largest page that is read, in bytes. */
    int MAX_PAGE = 32 << 20;

    /** The largest file that is read, in bytes. */
    long MAX_FILE = 1L << 30;

    /**
     * Reads all pages and, as far as they are wanted, the files that they refer to.
     *
     * @throws IOException when the source cannot be opened; what cannot be read in it is reported to the visitor
     */
    void read(SavedVisitor visitor) throws IOException;
}
