package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * A video in a post.
 *
 * @param host the platform's name of the service, such as {@code youtube} or {@code kakaotv}
 * @param url where a person watches it
 * @param thumbnail the address of its still picture
 */
public record Video(
        @Nullable String host,
        String url,
        @Nullable String title,
        @Nullable String thumbnail,
        @Nullable String caption) {}
