package io.github.tistoryarchiver.model;

import static io.github.tistoryarchiver.model.Required.require;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A file that a post uses.
 *
 * @param source the file's address without what changes at every fetch (the signature of {@code blog.kakaocdn.net}); for
 *     a file that stood in the page itself {@code data:} and its media type
 * @param file path below the post's folder, with {@code /}; {@code null} unless {@code status} is {@code saved}
 * @param name the author's name of the file, where the page tells it
 * @param sha256 of the stored bytes, hexadecimal
 * @param width in pixels
 * @param height in pixels
 * @param status how fetching ended
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

    /** Demands what every such value has. */
    public Asset {
        require(role, "role");
        require(source, "source");
        require(status, "status");
    }
}
