package io.github.tistoryarchiver.importer.saved;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Receives what a {@link SavedSource} holds. */
public interface SavedVisitor {

    /** Something that cannot be read. */
    enum Fault {
        /** A page or a file larger than the limit. */
        TOO_LARGE,
        /** Parts within parts, deeper than any saved page has them. */
        TOO_DEEP,
        /** More parts or entries than are read. */
        TOO_MANY,
        /** Bytes that are not what they are said to be. */
        UNREADABLE,
        /** A path that leads out of the folder. */
        OUTSIDE,
        /** An entry that unpacks to far more than it is. */
        BOMB,
        /** A file that breaks off before its end. */
        CUT
    }

    void page(SavedAnswer page);

    /** Tells whether the file at an address is wanted. */
    boolean wantsFile(HttpUrl address);

    /**
     * Takes a file.
     *
     * @param contentType as the source names it; {@code null} if it does not
     * @param content can be read once, before the call returns
     * @param isAsServed whether a crawler recorded it, as opposed to a browser, which may have kept a smaller copy
     * @throws IOException when the content cannot be read
     */
    void file(HttpUrl address, @Nullable String contentType, InputStream content, boolean isAsServed)
            throws IOException;

    /** @param place an address, the name of an entry, or a path */
    void fault(Fault fault, String place);

    /** Reports that something of a kind was passed over because it is no page. */
    void skipped(String kind);
}
