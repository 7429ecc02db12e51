package io.github.tistoryarchiver.backup.fetch;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list page by page. A hostile list could go on forever, so every walk is bounded. */
public final class PageWalk {
    private PageWalk() {}

    /** How a walk ended. */
    public enum End {
        /** After the last page. */
        LAST_PAGE,
        /** At an unreadable page. */
        UNREADABLE,
        /** At a page that was read before, or after too many pages without anything new. */
        REPETITION,
        /** At the page limit, which is above the length of any real list. */
        LIMIT
    }

    /**
     * A page that was read.
     *
     * @param next the key of the next page; {@code null} after the last one
     * @param hasNews whether it has anything that no previous page had
     */
    public record Page<K>(@Nullable K next, boolean hasNews) {}

    /** Reads a page. */
    public interface Reader<K> {
        /** Returns a page, or {@code null} if it cannot be read. */
        @Nullable
        Page<K> read(K key);
    }

    /**
     * Reads page after page.
     *
     * @param maxPages the maximum number of pages to read
     * @param maxWithoutNews the maximum number of consecutive pages without anything new: items move while a list is
     *     read
     */
    public static <K> End walk(K first, int maxPages, int maxWithoutNews, Reader<K> reader) {
        Set<K> read = new HashSet<>();
        int withoutNews = 0;
        K key = first;
        while (read.size() < maxPages) {
            if (!read.add(key)) {
                return End.REPETITION;
            }
            Page<K> page = reader.read(key);
            if (page == null) {
                return End.UNREADABLE;
            }
            if (page.next() == null) {
                return End.LAST_PAGE;
            }
            withoutNews = page.hasNews() ? 0 : withoutNews + 1;
            if (withoutNews > maxWithoutNews) {
                return End.REPETITION;
            }
            key = page.next();
        }
        return End.LIMIT;
    }
}
