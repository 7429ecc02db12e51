package io.github.tistoryarchiver.backup.report;

import org.jspecify.annotations.Nullable;

/**
 * How many posts each source named; {@code null} for one that did not answer or was not asked.
 *
 * @param pages posts in the blog's own lists, read page by page only where other sources do not suffice
 * @param categories the number that the blog shows beside its category list
 */
public record SourceCounts(
        @Nullable Integer sitemap,
        @Nullable Integer listing,
        @Nullable Integer feed,
        @Nullable Integer pages,
        @Nullable Integer categories) {

    /** Of a run that was told which posts to fetch. */
    public static final SourceCounts NOT_ASKED = new SourceCounts(null, null, null, null, null);
}
