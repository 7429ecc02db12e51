package io.github.tistoryarchiver.importer.sift;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file of one format, and reports what it holds of blogs. */
public sealed interface Sifter permits WarcSifter, WaczSifter, TtxmlSifter, BackupZip, FeedSifter, SavedSifter {

    /**
     * Reads a file from its beginning to its end. What cannot be read is reported, and the rest is read.
     *
     * @throws IOException when the file cannot be opened
     */
    void sift(SourceFile file, Sink sink) throws IOException;

    /**
     * Returns a sifter that reads of recordings only what is where it is known to be.
     *
     * @param places of each recording by what tells its content from that of others; may change between reads. Others hold nothing
     */
    static Sifter known(Format format, Hosts hosts, @Nullable Path zstdDictionary, Map<String, RecordIndex> places) {
        WarcSifter sifter = new WarcSifter(hosts, zstdDictionary, places, new RecordIndex());
        return format == Format.WACZ ? new WaczSifter(sifter) : sifter;
    }

    /**
     * Returns the sifter of a format.
     *
     * @param hosts which blogs are at which hosts, as far as is known
     * @param zstdDictionary for recordings packed with Zstandard that lack it; {@code null} if there is none
     */
    static Sifter of(Format format, Hosts hosts, @Nullable Path zstdDictionary) {
        return switch (format) {
            case WARC, WARC_ZSTD, WAYBACK -> new WarcSifter(hosts, zstdDictionary);
            case WACZ -> new WaczSifter(new WarcSifter(hosts, zstdDictionary));
            case TTXML -> new TtxmlSifter();
            case ZIP -> new BackupZip();
            case RSS -> new FeedSifter();
            case MHTML, SINGLEFILE, SAVED, HTTRACK -> new SavedSifter(hosts);
            case LOCKED_ZIP, OTHER_ZIP, MAFF, WEBARCHIVE, EMPTY, UNKNOWN ->
                throw new IllegalArgumentException(format.name());
        };
    }
}
