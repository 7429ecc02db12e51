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

    /** How blogs name the list of their notices. */
    private static final String NOTICES = "공지사항";

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

    /** Returns the categories on the new site from the top down: notices among the posts have one of their own. */
    public List<String> categories(ExportOptions.NoticePlace notices) {
        return type == PostType.NOTICE && notices == ExportOptions.NoticePlace.POST ? List.of(NOTICES) : category;
    }

    /** Returns the day of publication in the blog's own offset; {@code null} if it is not known. */
    @Nullable
    LocalDate day() {
        return publishedAt == null ? null : publishedAt.toLocalDate();
    }
}
