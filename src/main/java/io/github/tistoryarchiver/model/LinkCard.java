package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/** A link that the editor shows as a card with a picture. */
public record LinkCard(
        String url,
        @Nullable String title,
        @Nullable String description,
        @Nullable String host,
        @Nullable String image) {}
