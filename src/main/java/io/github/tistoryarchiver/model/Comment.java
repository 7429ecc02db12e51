package io.github.tistoryarchiver.model;

import static io.github.tistoryarchiver.model.Required.require;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A comment, or an entry of the guestbook, with its replies.
 *
 * @param parentId the comment to which this one replies; {@code null} for the first of a thread
 * @param writtenAt the time, if the one shown can be parsed; Tistory shows Korean time, to the minute
 * @param writtenText the time as shown
 * @param secret whether only its author and the blog's owner may read it
 * @param pinned {@code true} if the owner pinned it, else {@code null}
 * @param mention the reader to whom it is addressed
 * @param text {@code null} for a secret comment, and for a deleted one that no run saw before
 * @param state {@code gone} for a deleted comment, whose place the blog may still show above its replies
 * @param goneSince the day of the run that first missed it; {@code null} for one that no run ever saw
 * @param spam {@code true} if it looks like advertising, else {@code null}
 * @param extra fields of the blog's response that this tool does not know; {@code null} if there are none
 */
@RecordBuilder
public record Comment(
        long id,
        @Nullable Long parentId,
        CommentAuthor author,
        @Nullable OffsetDateTime writtenAt,
        @Nullable String writtenText,
        boolean secret,
        @Nullable Boolean pinned,
        @Nullable String mention,
        @Nullable String text,
        PostState state,
        @Nullable LocalDate goneSince,
        @Nullable Boolean spam,
        @Nullable Map<String, Object> extra,
        List<Comment> replies)
        implements CommentBuilder.With {

    /** Checks that required components are present. */
    public Comment {
        require(author, "author");
        require(state, "state");
        require(replies, "replies");
        replies = List.copyOf(replies);
    }

    /** Counts the comments of these threads that the blog still shows. */
    public static int living(List<Comment> threads) {
        return (int) threads.stream()
                .flatMap(Comment::withReplies)
                .filter(comment -> comment.state == PostState.LIVE)
                .count();
    }

    /** Returns this comment and all replies at any depth. */
    public Stream<Comment> withReplies() {
        return Stream.concat(Stream.of(this), replies.stream().flatMap(Comment::withReplies));
    }

    /** Returns this comment as a reply to another. */
    public Comment below(long parent) {
        return withParentId(parent);
    }

    /** Returns this comment, marked as deleted from the blog. */
    public Comment goneSince(@Nullable LocalDate day) {
        return with().pinned(null).state(PostState.GONE).goneSince(day).build();
    }

    /** Returns this comment with other replies and another spam mark; {@code null} for none. */
    public Comment marked(@Nullable Boolean newSpam, List<Comment> newReplies) {
        return with().spam(newSpam).replies(newReplies).build();
    }

    /**
     * Returns this comment with other author, mention, text and replies, and without unknown fields, which could
     * identify somebody.
     */
    public Comment by(
            CommentAuthor newAuthor, @Nullable String newMention, @Nullable String newText, List<Comment> newReplies) {
        return with().author(newAuthor)
                .mention(newMention)
                .text(newText)
                .extra(null)
                .replies(newReplies)
                .build();
    }

    /** Returns the more precise of two times. The blog shows minutes; another source may have the seconds. */
    private @Nullable OffsetDateTime preciser(@Nullable OffsetDateTime other) {
        boolean sameMinute = writtenAt != null
                && other != null
                && writtenAt.getSecond() == 0
                && writtenAt.isEqual(other.truncatedTo(ChronoUnit.MINUTES));
        return writtenAt == null || sameMinute ? other : writtenAt;
    }

    /** Returns this comment, with missing values taken from an older reading. */
    public Comment orElse(Comment older) {
        return with().parentId(parentId != null ? parentId : older.parentId)
                .author(author.orElse(older.author))
                .writtenAt(preciser(older.writtenAt))
                .writtenText(writtenText != null ? writtenText : older.writtenText)
                .mention(mention != null ? mention : older.mention)
                .text(text != null ? text : older.text)
                .extra(extra != null ? extra : older.extra)
                .build();
    }
}
