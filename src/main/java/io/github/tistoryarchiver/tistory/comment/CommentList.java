package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.model.Comment;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a request for comments or for the guestbook: some of them, and where to find the rest.
 *
 * @param comments threads, in the order of the answer
 * @param total the number of all comments; {@code null} if the answer does not give it. Whether it includes replies is
 *     unknown
 * @param next the value to request next, in the form of the answer; {@code null} after the last one
 * @param unread the number of entries in the answer that could not be read
 */
public record CommentList(
        List<Comment> comments,
        @Nullable Integer total,
        @Nullable Long next,
        int unread) {

    /** Returns the ids of all comments in the answer, replies included. */
    public LongStream ids() {
        return comments.stream().flatMap(Comment::withReplies).mapToLong(Comment::id);
    }
}
