package io.github.tistoryarchiver.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A note of another site that it wrote about a post, as blogs sent them to each other. All is {@code null} that is not known.
 *
 * @param url of what the other site wrote
 * @param site its name
 * @param excerpt the beginning of what it wrote
 * @param spam whether the blog held it back; {@code null} if it did not
 */
public record Trackback(
        @Nullable String url,
        @Nullable String site,
        @Nullable String title,
        @Nullable String excerpt,
        @Nullable OffsetDateTime receivedAt,
        @Nullable Boolean spam) {}
