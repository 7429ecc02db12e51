package io.github.tistoryarchiver.site.catalog;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a comment is, for the list of all comments.
 *
 * @param row number of its post in the catalog
 * @param at when it was written; {@code null} if it is not known
 * @param name who wrote it; {@code null} for the owner, for somebody unknown, and on pages for everybody
 */
public record Said(
        int row,
        long id,
        @Nullable OffsetDateTime at,
        @Nullable String name) {
    /** The oldest first. */
    public static final Comparator<Said> BY_TIME = Comparator.comparing(
                    (Said said) -> said.at() == null ? Instant.MIN : said.at().toInstant())
            .thenComparing(Said::row)
            .thenComparing(Said::id);

    Said in(int newRow) {
        return new Said(newRow, id, at, name);
    }
}
