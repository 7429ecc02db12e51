package io.github.tistoryarchiver.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Values that change without the owner: one line of {@code stats.jsonl} for each run.
 *
 * @param at start of the run
 * @param posts number of posts of the blog
 * @param comments sum of the comment counts that the posts show
 */
public record Statistics(
        OffsetDateTime at,
        @Nullable Counters counters,
        @Nullable BlogCalendar calendar,
        int posts,
        @Nullable Integer comments) {}
