package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.model.Comment;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What a blog answers when it is asked for comments or for its guestbook: some of them, and where the others are.
 *
 * @param comments threads, in the order of the answer
 * @param total how many there are in all, where the answer tells it; whether replies count is not known
 * @param next what to ask for next, as the form of the answer has it; {@code null} after the last
 * @param unread how many entries of the answer could not be read
 */
public record CommentList(
        List<Comment> comments,
        @Nullable Integer total,
        @Nullable Long next,
        int unread) {

    /** The numbers of all comments in it. */
    public LongStream ids() {
        return comments.stream().flatMap(Comment::withReplies).mapToLong(Comment::id);
    }
}
