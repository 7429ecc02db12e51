package io.github.tistoryarchiver.tistory;

import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetRole;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A file that a post needs, before it is fetched.
 *
 * @param source names the file for good; see {@link Asset#source()}. The readable body refers to the file by it
 * @param candidates where to fetch it, the best first; empty where {@code inline} holds it
 * @param inline the file itself, if it stood in the page
 * @param name the author's name of the file
 * @param width in pixels, as the editor noted it
 */
public record AssetReference(
        AssetRole role,
        String source,
        List<HttpUrl> candidates,
        byte @Nullable [] inline,
        @Nullable String name,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable Integer width,
        @Nullable Integer height) {}
