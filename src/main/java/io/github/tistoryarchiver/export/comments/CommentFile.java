package io.github.tistoryarchiver.export.comments;

import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FlatComment;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A file with the comments of all pages, written one page at a time. */
interface CommentFile {
    String name();

    /** Tells whether it cannot be written without the address of the new site. */
    boolean needsSiteUrl();

    String start();

    /**
     * Returns a page with its comments.
     *
     * @param before number of comments of the pages before
     */
    String page(ExportPost post, long before);

    String end();

    /** Returns when a comment was written; the time of its page if that is not known. */
    static Instant time(FlatComment comment, ExportPost post) {
        OffsetDateTime time = comment.date() == null ? post.date() : OffsetDateTime.parse(comment.date());
        return time == null ? Instant.EPOCH : time.toInstant();
    }

    /** Returns the number of the comment that one answers; {@code null} for none. */
    static @Nullable Long parent(FlatComment comment, long before) {
        return comment.parent() == null ? null : Long.valueOf(before + comment.parent());
    }
}
