package io.github.tistoryarchiver.importer.saved;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Knows what the references of a saved page mean. */
interface Originals {

    /**
     * Something that a saved page refers to.
     *
     * @param address where it was on the web; {@code null} if that is lost
     * @param contentType {@code null} if nothing says it
     * @param content {@code null} for what is not there, or is read otherwise
     * @param key what tells a file from others of the same page, its name or a digest; {@code null} for a page
     */
    record Original(
            @Nullable HttpUrl address,
            @Nullable String contentType,
            @Nullable Content content,
            @Nullable String key) {}

    /** Opens a file. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** Returns what a reference means; {@code null} if it is as the page had it, or leads nowhere. */
    @Nullable
    Original of(String written);
}
