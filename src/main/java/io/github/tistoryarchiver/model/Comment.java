package io.github.tistoryarchiver.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reader's comment, or an entry of the guestbook, with the replies to it.
 *
 * @param parentId the comment that this one replies to
 * @param writtenAt where the time as shown can be read; Tistory shows Korean time, to the minute
 * @param writtenText the time as shown
 * @param pinned {@code true} where the owner keeps it on top, else {@code null}
 * @param mention the reader whom it addresses
 * @param text {@code null} for a secret comment, and for a deleted one that no run saw before
 * @param state {@code gone} for one that was deleted; the blog may still show its place, above living replies
 * @param goneSince the day of the run that first missed it; {@code null} for one that no run ever saw
 * @param spam {@code true} for one that looks like advertising, else {@code null}
 * @param extra fields of the blog's answer that this tool does not know; {@code null} where there are none
 */
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
        List<Comment> replies) {

    /** A living comment of which no more is known. */
    public Comment(
            long id,
            @Nullable Long parentId,
            CommentAuthor author,
            @Nullable OffsetDateTime writtenAt,
            @Nullable String writtenText,
            boolean secret,
            @Nullable String text,
            List<Comment> replies) {
        this(
                id,
                parentId,
                author,
                writtenAt,
                writtenText,
                secret,
                null,
                null,
                text,
                PostState.LIVE,
                null,
                null,
                null,
                replies);
    }

    /** How many of these threads' comments the blog still shows. */
    public static int living(List<Comment> threads) {
        return (int) threads.stream()
                .flatMap(Comment::withReplies)
                .filter(comment -> comment.state == PostState.LIVE)
                .count();
    }

    /** This comment and all replies below it. */
    public Stream<Comment> withReplies() {
        return Stream.concat(Stream.of(this), replies.stream().flatMap(Comment::withReplies));
    }

    /** The same comment with other replies. */
    public Comment withReplies(List<Comment> newReplies) {
        return with(parentId, pinned, state, goneSince, List.copyOf(newReplies));
    }

    /** The same comment as a reply to another. */
    public Comment below(long parent) {
        return with(parent, pinned, state, goneSince, replies);
    }

    /** The same comment, which the blog no longer has. */
    public Comment goneSince(@Nullable LocalDate day) {
        return with(parentId, null, PostState.GONE, day, replies);
    }

    /** The same comment, with or without the mark. */
    public Comment marked(@Nullable Boolean newSpam, List<Comment> newReplies) {
        return new Comment(
                id,
                parentId,
                author,
                writtenAt,
                writtenText,
                secret,
                pinned,
                mention,
                text,
                state,
                goneSince,
                newSpam,
                extra,
                List.copyOf(newReplies));
    }

    /** The same comment, of which less is told: nothing that the tool does not know the meaning of, either. */
    public Comment by(
            CommentAuthor newAuthor, @Nullable String newMention, @Nullable String newText, List<Comment> newReplies) {
        return new Comment(
                id,
                parentId,
                newAuthor,
                writtenAt,
                writtenText,
                secret,
                pinned,
                newMention,
                newText,
                state,
                goneSince,
                spam,
                null,
                List.copyOf(newReplies));
    }

    private Comment with(
            @Nullable Long newParent,
            @Nullable Boolean newPinned,
            PostState newState,
            @Nullable LocalDate newGoneSince,
            List<Comment> newReplies) {
        return new Comment(
                id,
                newParent,
                author,
                writtenAt,
                writtenText,
                secret,
                newPinned,
                mention,
                text,
                newState,
                newGoneSince,
                spam,
                extra,
                newReplies);
    }

    /** What the blog shows ends with the minute; another source may tell the second. */
    private @Nullable OffsetDateTime preciser(@Nullable OffsetDateTime other) {
        boolean sameMinute = writtenAt != null
                && other != null
                && writtenAt.getSecond() == 0
                && writtenAt.isEqual(other.truncatedTo(ChronoUnit.MINUTES));
        return writtenAt == null || sameMinute ? other : writtenAt;
    }

    /** This comment as it is now, with what it no longer tells taken from an older reading. */
    public Comment orElse(Comment older) {
        return new Comment(
                id,
                parentId != null ? parentId : older.parentId,
                author.orElse(older.author),
                preciser(older.writtenAt),
                writtenText != null ? writtenText : older.writtenText,
                secret,
                pinned,
                mention != null ? mention : older.mention,
                text != null ? text : older.text,
                state,
                goneSince,
                spam,
                extra != null ? extra : older.extra,
                replies);
    }
}
