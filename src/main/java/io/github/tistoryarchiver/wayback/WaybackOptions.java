package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is fetched from the Wayback Machine.
 *
 * @param out the folder below which each blog has its archive
 * @param since the first day of captures, UTC; {@code null} for no limit
 * @param until the last day of captures, UTC; {@code null} for no limit
 * @param only the posts to fetch; empty for all
 * @param history which captures of a post are fetched
 * @param rate requests a second for pages and files
 * @param blogId the number of the blog, of several that had the name; {@code null} for that of the archive, else of the last one
 * @param assets whether images and attachments are fetched
 * @param comments whether comments are taken
 * @param maxTime the time after which nothing new is started; {@code null} for no limit
 * @param maxRequests the number of requests after which nothing new is started; {@code null} for no limit
 * @param dryRun whether to tell only what there is and how long it takes
 */
@RecordBuilder
public record WaybackOptions(
        Path out,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Set<PostAddress> only,
        History history,
        double rate,
        @Nullable Long blogId,
        boolean assets,
        boolean comments,
        @Nullable Duration maxTime,
        @Nullable Long maxRequests,
        boolean dryRun)
        implements WaybackOptionsBuilder.With {

    /** Which captures of a post are fetched. */
    public enum History {
        /** The newest one that shows the post. */
        NEWEST,
        /** One of each version. */
        CHANGED,
        /** All that differ. */
        ALL
    }

    /** Tells whether captures of a time are wanted. */
    boolean includes(Instant time) {
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        return (since == null || !day.isBefore(since)) && !isTooLate(time);
    }

    /** Tells whether captures of a time are too late. */
    boolean isTooLate(Instant time) {
        return until != null && LocalDate.ofInstant(time, ZoneOffset.UTC).isAfter(until);
    }

    /** Returns the last moment that is wanted; {@code null} for no limit. */
    @Nullable
    Instant end() {
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }
}
