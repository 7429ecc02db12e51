package io.github.tistoryarchiver.importer.sift;

import java.io.IOException;

/** Reads a file of one format, and reports what it holds of blogs. */
public sealed interface Sifter permits WarcSifter, WaczSifter, TtxmlSifter, BackupZip, FeedSifter {

    /**
     * Reads a file from its beginning to its end. What cannot be read is reported, and the rest is read.
     *
     * @throws IOException when the file cannot be opened
     */
    void sift(SourceFile file, Sink sink) throws IOException;

    /**
     * Returns the sifter of a format.
     *
     * @param hosts which blogs are at which hosts, as far as is known
     */
    static Sifter of(Format format, Hosts hosts) {
        return switch (format) {
            case WARC -> new WarcSifter(hosts);
            case WACZ -> new WaczSifter(new WarcSifter(hosts));
            case TTXML -> new TtxmlSifter();
            case ZIP -> new BackupZip();
            case RSS -> new FeedSifter();
            case WARC_ZSTD, SAVED_PAGE, HTTRACK, LOCKED_ZIP, EMPTY, UNKNOWN ->
                throw new IllegalArgumentException(format.name());
        };
    }
}
