package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * A video in a post.
 *
 * @param host the platform's name for the service, such as {@code youtube} or {@code kakaotv}
 * @param url address of the page where it can be watched
 * @param thumbnail address of its preview image
 */
public record Video(
        @Nullable String host,
        String url,
        @Nullable String title,
        @Nullable String thumbnail,
        @Nullable String caption) {}
