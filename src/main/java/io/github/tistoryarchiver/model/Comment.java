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

    /** Demands what every such value has. */
    public Comment {
        require(author, "author");
        require(state, "state");
        require(replies, "replies");
        replies = List.copyOf(replies);
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

    /** The same comment as a reply to another. */
    public Comment below(long parent) {
        return withParentId(parent);
    }

    /** The same comment, which the blog no longer has. */
    public Comment goneSince(@Nullable LocalDate day) {
        return with().pinned(null).state(PostState.GONE).goneSince(day).build();
    }

    /** The same comment, with or without the mark. */
    public Comment marked(@Nullable Boolean newSpam, List<Comment> newReplies) {
        return with().spam(newSpam).replies(newReplies).build();
    }

    /** The same comment, of which less is told: nothing that the tool does not know the meaning of, either. */
    public Comment by(
            CommentAuthor newAuthor, @Nullable String newMention, @Nullable String newText, List<Comment> newReplies) {
        return with().author(newAuthor)
                .mention(newMention)
                .text(newText)
                .extra(null)
                .replies(newReplies)
                .build();
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
