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
        String folder) {

    /**
     * The entry of a post.
     *
     * @param comments archived ones that the blog still shows
     * @param folder the post's folder below the archive
     */
    public static IndexEntry of(Post post, int comments, String folder) {
        return new IndexEntry(
                post.id(),
                post.type(),
                post.url(),
                post.slug(),
                post.title(),
                post.category().path(),
                post.publishedAt(),
                post.modifiedAt(),
                post.visibility(),
                post.commentCount(),
                comments,
                files(post, AssetStatus.SAVED),
                files(post, AssetStatus.FAILED),
                post.state(),
                folder);
    }

    private static int files(Post post, AssetStatus status) {
        return (int)
                post.assets().stream().filter(asset -> asset.status() == status).count();
    }
}
