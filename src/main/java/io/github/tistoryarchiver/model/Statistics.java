package io.github.tistoryarchiver.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a blog shows that changes by itself: one line of {@code stats.jsonl} a run.
 *
 * @param at when the run began
 * @param comments the sum of the comment counts that the posts show
 */
public record Statistics(
        OffsetDateTime at,
        @Nullable Counters counters,
        @Nullable BlogCalendar calendar,
        int posts,
        @Nullable Integer comments) {}
