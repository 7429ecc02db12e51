package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.tistory.media.FileKey;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Receives what a sifter finds. */
public interface Sink {

    /** Where something comes from. */
    enum Origin {
        /** Recorded by this program. */
        OWN("own"),
        /** Of a backup. */
        BACKUP("backup"),
        /** Recorded by a crawler, as the server sent it. */
        CRAWL("warc"),
        /** Recorded by the Wayback Machine, as the server sent it. */
        WAYBACK("wayback"),
        /** Saved by a browser or a mirroring program, with other links, and with the pictures that fitted the screen. */
        SAVED("saved");

        private final String mark;

        Origin(String mark) {
            this.mark = mark;
        }

        /** Returns how records are marked that are kept of it. */
        public String mark() {
            return mark;
        }

        /** Returns the origin of a record by its mark, which is a crawl for marks of others; {@code unmarked} for none. */
        public static Origin marked(@Nullable String mark, Origin unmarked) {
            for (Origin origin : values()) {
                if (origin.mark.equals(mark)) {
                    return origin;
                }
            }
            return mark == null ? unmarked : CRAWL;
        }
    }

    /**
     * An answer of a blog, as a crawler recorded it, or a page that was saved.
     *
     * @param blog the name of the blog; {@code null} for a saved page that does not say it
     * @param date {@link Instant#EPOCH} if nothing says it
     * @param digest of the payload, in the words of the source; {@code null} if it gives none
     */
    record Exchange(
            @Nullable String blog,
            HttpUrl url,
            Instant date,
            HttpMessage message,
            @Nullable String digest,
            Origin origin) {}

    /**
     * An answer that is said to have the body of another one.
     *
     * @param answer its own headers; the body is missing
     * @param other the address of the other answer; {@code null} if only the digest says which
     */
    record Revisit(Exchange answer, @Nullable String other) {}

    /**
     * A part of a backup.
     *
     * @param blog the name of the blog; {@code null} if the backup does not say it
     * @param post the number of the post; 0 for what is of the blog as a whole
     * @param date of the backup; {@code null} if it does not say, or if it comes later
     */
    record Entry(@Nullable String blog, long post, @Nullable Instant date, String contentType, byte[] content) {
        /** The content type of a feed, which holds several posts. */
        public static final String FEED = "application/rss+xml";

        /** The content type of an element of a TTXML backup. */
        public static final String TTXML = "application/x-ttxml+xml";

        /** The content type of a post of the official backup. */
        public static final String ZIP = "text/html; profile=tistory-backup";
    }

    /**
     * Where a recording has something.
     *
     * @param recording what tells its content from that of others; a recording in a WACZ has its path there at the end
     * @param host whose answer it is; {@code null} for a file, and for what is to be read before anything else
     * @param file the key of a file, as {@link #keyOfFile} or {@link #keyOfPayload} returns it; 0 for none
     * @param isPost whether it seems to be the page of a post
     * @param position in bytes
     */
    record Place(String recording, @Nullable String host, int file, boolean isPost, long position) {}

    /** Opens a file. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** Tells whether answers of a blog are wanted. */
    boolean wants(String blog);

    void exchange(Exchange exchange);

    void revisit(Revisit revisit);

    void entry(Entry entry);

    /** Whether the bodies of pages of a blog are looked into; else they need not be read. */
    default boolean readsPages(String blog) {
        return true;
    }

    /** Whether what is found is only counted, so that the date of entries may come after them. */
    default boolean isSurvey() {
        return false;
    }

    /** Tells a survey the date of the backup whose entries came before. */
    default void dated(Instant date) {
        // who keeps entries had it with them
    }

    /** Is called for each record that an import may want later, whatever is wanted now. */
    default void place(Place place) {
        // only who looks where things are needs it
    }

    /** Tells whether any file is wanted. Others are asked for nevertheless, since that is how they are counted. */
    boolean takesFiles();

    /** Tells whether the file at an address is wanted. */
    boolean wantsFile(HttpUrl address);

    /** Tells whether the content that a crawler noted under a digest is wanted, whatever its address. */
    default boolean wantsPayload(String digest) {
        return false;
    }

    /** Tells at which address the content with a digest is. */
    default void payload(String digest, HttpUrl address) {
        // of use to who looks for twins
    }

    /**
     * Tells that a file is the same as another one, which alone has the content.
     *
     * @param other its address; {@code null} if only the digest says which
     * @param digest of the content, in the words of the source; {@code null} if it gives none
     */
    default void twin(HttpUrl address, @Nullable HttpUrl other, @Nullable String digest) {
        // of use to who takes files
    }

    /** Returns a negative number, the same for all addresses of a file. */
    static int keyOfFile(HttpUrl address) {
        return FileKey.of(address).hashCode() | Integer.MIN_VALUE;
    }

    /** Returns a negative number, the same for all files that a crawler noted under a digest. */
    static int keyOfPayload(String digest) {
        return digest.hashCode() | Integer.MIN_VALUE;
    }

    /** Tells whether a file with a key as {@link #keyOfFile} returns it may be wanted; others are not asked for. */
    boolean mayWantFile(int key);

    /**
     * Takes a file. Its content can be read once, before the call returns.
     *
     * @param address under which the blog refers to it
     * @param contentType as the source names it; {@code null} if it does not
     * @throws IOException when the content cannot be read
     */
    void file(HttpUrl address, @Nullable String contentType, Origin origin, Content content) throws IOException;

    /** Reports what could not be read. */
    void fault(SiftFault fault);

    /** Reports that something of a kind was passed over because it is nothing of a blog. */
    void skipped(String kind);
}
