package io.github.tistoryarchiver.backup.fetch;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through a list that comes page by page. A hostile list could go on for ever, so every walk has its bounds. */
public final class PageWalk {
    private PageWalk() {}

    /** How a walk ended. */
    public enum End {
        /** At a page after which there is no other. */
        LAST_PAGE,
        /** At a page that could not be read. */
        UNREADABLE,
        /** The list led back to a page that was read before, or brought nothing new page after page. */
        REPETITION,
        /** The list is longer than any real one. */
        LIMIT
    }

    /**
     * A page that was read.
     *
     * @param next the key of the next page; {@code null} after the last one
     * @param hasNews whether it holds anything that no page before it held
     */
    public record Page<K>(@Nullable K next, boolean hasNews) {}

    /** Reads a page. */
    public interface Reader<K> {
        /** Returns {@code null} for a page that cannot be read. */
        @Nullable
        Page<K> read(K key);
    }

    /**
     * Walks from page to page.
     *
     * @param maxPages how many are read at most
     * @param maxWithoutNews how many in a row may bring nothing new: items move while a list is read
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
