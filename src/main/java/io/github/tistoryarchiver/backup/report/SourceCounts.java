package io.github.tistoryarchiver.backup.report;

import org.jspecify.annotations.Nullable;

/**
 * The number of posts that each source named; {@code null} for a source that did not answer or was not read.
 *
 * @param pages posts in the blog's own lists, which are read page by page only if other sources do not suffice
 * @param categories the post count that the blog shows beside its category list
 */
public record SourceCounts(
        @Nullable Integer sitemap,
        @Nullable Integer listing,
        @Nullable Integer feed,
        @Nullable Integer pages,
        @Nullable Integer categories) {

    /** The counts of a run whose posts the user named. */
    public static final SourceCounts NOT_ASKED = new SourceCounts(null, null, null, null, null);
}
