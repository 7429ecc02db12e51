package io.github.tistoryarchiver.site.catalog;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where a comment is, for the list of all comments.
 *
 * @param row number of its post in the catalog
 * @param at when it was written; {@link Instant#MIN} if it is not known
 */
public record Said(int row, long id, Instant at) {
    /** The oldest first. */
    public static final Comparator<Said> BY_TIME =
            Comparator.comparing(Said::at).thenComparing(Said::row).thenComparing(Said::id);
}
