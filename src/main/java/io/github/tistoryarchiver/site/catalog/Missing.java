package io.github.tistoryarchiver.site.catalog;

import io.github.tistoryarchiver.model.AssetStatus;
import org.jspecify.annotations.Nullable;

/**
 * A file that a post uses and the archive does not have.
 *
 * @param row number of the post in the catalog
 * @param source its address
 * @param reason such as {@code HTTP 404}; {@code null} if it is not known
 */
public record Missing(
        int row,
        String source,
        AssetStatus status,
        @Nullable String reason) {}
