package io.github.tistoryarchiver.model;

import static io.github.tistoryarchiver.model.Required.require;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A comment, or an entry of the guestbook, with its replies.
 *
 * @param parentId the comment to which this one replies; {@code null} for the first of a thread
 * @param writtenAt the time, if the one shown can be parsed; Tistory shows Korean time, to the minute
 * @param writtenPrecision the precision of {@code writtenAt} if the blog showed an age such as {@code 1시간 전}, from which it
 *     was computed; {@code null} if the time was shown
 * @param writtenText the time or age as shown
 * @param secret whether only its author and the blog's owner may read it
 * @param pinned {@code true} if the owner pinned it, else {@code null}
 * @param mention the reader to whom it is addressed
 * @param text {@code null} for a secret comment, and for a deleted one that no run saw before
 * @param earlierTexts what it said before its author edited it, the oldest first; {@code null} if no run saw an edit
 * @param state {@code gone} for a deleted comment, whose place the blog may still show above its replies, and for one
 *     that the platform took down
 * @param goneSince the day of the run that first missed it; {@code null} for one that no run ever saw
 * @param restrictType why the platform took it down, in the blog's own word; {@code null} if it did not
 * @param spam {@code true} if it looks like advertising, else {@code null}
 * @param extra fields of the blog's response that this tool does not know; {@code null} if there are none
 */
@RecordBuilder
public record Comment(
        long id,
        @Nullable Long parentId,
        CommentAuthor author,
        @Nullable OffsetDateTime writtenAt,
        @Nullable TimePrecision writtenPrecision,
        @Nullable String writtenText,
        boolean secret,
        @Nullable Boolean pinned,
        @Nullable String mention,
        @Nullable String text,
        @Nullable List<String> earlierTexts,
        PostState state,
        @Nullable LocalDate goneSince,
        @Nullable String restrictType,
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

    /** Tells whether this reading tells the time of the comment more exactly than another one. */
    public boolean tellsTimeBetterThan(Comment other) {
        if (writtenAt == null || other.writtenAt == null) {
            return writtenAt != null;
        }
        return other.writtenPrecision != null
                && (writtenPrecision == null || writtenPrecision.compareTo(other.writtenPrecision) < 0);
    }

    /** Returns the more exact of two times. The blog shows minutes; another source may have the seconds. */
    private @Nullable OffsetDateTime preciser(@Nullable OffsetDateTime other) {
        boolean sameMinute = writtenAt != null
                && other != null
                && writtenAt.getSecond() == 0
                && writtenAt.isEqual(other.truncatedTo(ChronoUnit.MINUTES));
        return writtenAt == null || sameMinute ? other : writtenAt;
    }

    /**
     * Returns this comment with the more exact of two times, and what was shown of it. Of two ages the one seen first
     * stays, because an age grows from run to run.
     */
    private Comment withBetterTime(Comment older) {
        boolean bothAreShown = writtenAt != null
                && older.writtenAt != null
                && writtenPrecision == null
                && older.writtenPrecision == null;
        if (bothAreShown) {
            return with().writtenAt(preciser(older.writtenAt))
                    .writtenText(writtenText != null ? writtenText : older.writtenText)
                    .build();
        }
        boolean olderSaysNothing = older.writtenAt == null && older.writtenText == null;
        return olderSaysNothing || tellsTimeBetterThan(older)
                ? this
                : with().writtenAt(older.writtenAt)
                        .writtenPrecision(older.writtenPrecision)
                        .writtenText(older.writtenText)
                        .build();
    }

    /** Returns this comment, with missing values taken from another reading of the same state of the blog. */
    public Comment orElse(Comment other) {
        boolean isHidden = text == null && other.author.name() != null;
        return withBetterTime(other)
                .with()
                .parentId(parentId != null ? parentId : other.parentId)
                .author(isHidden ? other.author.orElse(author) : author.orElse(other.author))
                .mention(mention != null ? mention : other.mention)
                .text(text != null ? text : other.text)
                .earlierTexts(earlierTexts != null ? earlierTexts : other.earlierTexts)
                .extra(extra != null ? extra : other.extra)
                .build();
    }

    /** Returns this comment, with missing values taken from an earlier reading, and with the text that an edit replaced. */
    public Comment after(Comment earlier) {
        List<String> replaced = new ArrayList<>(earlier.earlierTexts == null ? List.of() : earlier.earlierTexts);
        if (earlier.text != null && isEditOf(earlier)) {
            replaced.add(earlier.text);
        }
        return orElse(earlier).withEarlierTexts(replaced.isEmpty() ? null : List.copyOf(replaced));
    }

    /** Tells whether this comment says something else than at an earlier reading. */
    public boolean isEditOf(Comment earlier) {
        return text != null && earlier.text != null && !isSameText(text, earlier.text);
    }

    /** Tells whether an edit replaced a text. */
    public boolean saidBefore(@Nullable String replaced) {
        return replaced != null
                && earlierTexts != null
                && earlierTexts.stream().anyMatch(earlier -> isSameText(earlier, replaced));
    }

    /** The platform's two ways of serving comments differ in blanks. */
    private static boolean isSameText(String one, String other) {
        return one.replaceAll("\\s+", "").equals(other.replaceAll("\\s+", ""));
    }
}
