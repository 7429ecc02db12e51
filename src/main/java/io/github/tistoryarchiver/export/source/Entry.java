package io.github.tistoryarchiver.export.source;

import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as far as names and addresses need it.
 *
 * @param title as written; {@code null} for none
 * @param isDraft whether it must not be published
 */
public record Entry(
        long id,
        PostType type,
        @Nullable String title,
        @Nullable String slug,
        @Nullable OffsetDateTime publishedAt,
        List<String> category,
        List<String> tags,
        boolean isDraft) {

    static Entry of(Post post, boolean isDraft) {
        return new Entry(
                post.id(),
                post.type(),
                post.title(),
                post.slug(),
                post.publishedAt(),
                post.category().path(),
                post.tags(),
                isDraft);
    }

    /** Returns the day of publication in the blog's own offset; {@code null} if it is not known. */
    @Nullable
    LocalDate day() {
        return publishedAt == null ? null : publishedAt.toLocalDate();
    }
}
