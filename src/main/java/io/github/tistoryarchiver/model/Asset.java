package io.github.tistoryarchiver.model;

import static io.github.tistoryarchiver.model.Required.require;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A file that a post uses.
 *
 * @param source the file's address without the parts that change at every fetch (the signature of
 *     {@code blog.kakaocdn.net}); {@code data:} and the media type for a file embedded in the page
 * @param file path below the post's folder, with {@code /}; {@code null} unless {@code status} is {@code saved}
 * @param name the author's name for the file, where the page shows it
 * @param bytes size of the stored file
 * @param sha256 SHA-256 of the stored file, as hexadecimal digits
 * @param width in pixels
 * @param height in pixels
 * @param status the result of fetching it
 * @param problem why it was not saved, such as {@code HTTP 404}
 * @param origin where it came from, if not from its address in the page
 */
@RecordBuilder
public record Asset(
        AssetRole role,
        String source,
        @Nullable String file,
        @Nullable String name,
        @Nullable String mediaType,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String alt,
        @Nullable String caption,
        AssetStatus status,
        @Nullable String problem,
        @Nullable AssetOrigin origin)
        implements AssetBuilder.With {

    /** Checks that required components are present. */
    public Asset {
        require(role, "role");
        require(source, "source");
        require(status, "status");
    }
}
