package io.github.tistoryarchiver.model;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader's comment, with the replies to it.
 *
 * @param parentId the comment that this one replies to
 * @param writtenAt where the time as shown can be read; Tistory shows Korean time, to the minute
 * @param writtenText the time as shown
 * @param text {@code null} for a secret comment
 */
public record Comment(
        long id,
        @Nullable Long parentId,
        CommentAuthor author,
        @Nullable OffsetDateTime writtenAt,
        @Nullable String writtenText,
        boolean secret,
        @Nullable String text,
        List<Comment> replies) {}
