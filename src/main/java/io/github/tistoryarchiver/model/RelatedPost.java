package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * A row of the platform's "other posts of the category" table.
 *
 * @param dateText the date as shown, such as {@code 2017.03.08}
 */
public record RelatedPost(
        String title,
        @Nullable Long id,
        String url,
        @Nullable Integer commentCount,
        @Nullable String dateText) {}
