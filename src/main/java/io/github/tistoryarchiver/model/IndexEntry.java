package io.github.tistoryarchiver.model;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post in {@code index.json}.
 *
 * @param folder the post's folder below the archive
 * @param commentCount as the page shows it
 * @param comments archived ones that the blog still shows
 * @param assets files stored
 * @param missingAssets files that could not be fetched
 */
public record IndexEntry(
        long id,
        PostType type,
        String url,
        @Nullable String slug,
        @Nullable String title,
        List<String> category,
        @Nullable OffsetDateTime publishedAt,
        @Nullable OffsetDateTime modifiedAt,
        Visibility visibility,
        @Nullable Integer commentCount,
        int comments,
        int assets,
        int missingAssets,
        PostState state,
        String folder) {}
