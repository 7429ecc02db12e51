package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the archive knows of posts from earlier runs: what a page no longer tells is not forgotten. */
final class EarlierReading {
    private final Archive archive;
    private final List<Category> tree;

    /** @param tree the blog's categories; empty where they are not known */
    EarlierReading(Archive archive, List<Category> tree) {
        this.archive = archive;
        this.tree = tree;
    }

    /**
     * Fills in what a reading lacks. That a post has no category any more, or an empty title, is no lack.
     *
     * @param isClosed whether only the form for the password was shown, which tells no tags
     */
    Post completed(Post now, boolean isClosed) {
        Post before = archive.post(now.type(), now.id()).readOrNull();
        if (before == null) {
            return now;
        }
        return now.with()
                .title(first(now.title(), before.title()))
                .author(now.author().name() != null ? now.author() : before.author())
                .category(
                        ParsedPost.isUnknown(now.category()) && isThere(before.category())
                                ? before.category()
                                : now.category())
                .tags(isClosed && now.tags().isEmpty() ? before.tags() : now.tags())
                .publishedAt(first(now.publishedAt(), before.publishedAt()))
                .modifiedAt(first(now.modifiedAt(), before.modifiedAt()))
                .slug(first(now.slug(), isClosed ? before.slug() : null))
                .build();
    }

    /** Whether the blog still has a category. */
    private boolean isThere(PostCategory category) {
        return tree.isEmpty()
                || tree.stream()
                        .flatMap(top -> Stream.concat(Stream.of(top), top.children().stream()))
                        .anyMatch(one -> one.path().equals(category.path()));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
