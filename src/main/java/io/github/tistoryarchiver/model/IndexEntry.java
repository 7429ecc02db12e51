package io.github.tistoryarchiver.model;

import static io.github.tistoryarchiver.model.Required.require;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post in {@code index.json}.
 *
 * @param folder the path of the post's folder below the archive
 * @param commentCount as in {@code post.json}
 * @param comments number of archived comments that the blog still shows
 * @param assets number of stored files
 * @param missingAssets number of files that could not be fetched
 */
@RecordBuilder
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
        String folder)
        implements IndexEntryBuilder.With {

    /** Checks that required components are present. */
    public IndexEntry {
        require(type, "type");
        require(url, "url");
        require(category, "category");
        require(visibility, "visibility");
        require(state, "state");
        require(folder, "folder");
    }

    /**
     * Creates the entry of a post.
     *
     * @param comments number of archived comments that the blog still shows
     * @param folder the path of the post's folder below the archive
     */
    public static IndexEntry of(Post post, int comments, String folder) {
        return IndexEntryBuilder.builder()
                .id(post.id())
                .type(post.type())
                .url(post.url())
                .slug(post.slug())
                .title(post.title())
                .category(post.category().path())
                .publishedAt(post.publishedAt())
                .modifiedAt(post.modifiedAt())
                .visibility(post.visibility())
                .commentCount(post.commentCount())
                .comments(comments)
                .assets(files(post, AssetStatus.SAVED))
                .missingAssets(files(post, AssetStatus.FAILED))
                .state(post.state())
                .folder(folder)
                .build();
    }

    private static int files(Post post, AssetStatus status) {
        return (int)
                post.assets().stream().filter(asset -> asset.status() == status).count();
    }
}
