package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.PostState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Merges comments of several readings into threads, oldest first. Comments and texts that a later reading lacks or
 * hides are kept from an earlier one.
 */
public final class CommentThreads {
    private final SortedMap<Long, Comment> byId = new TreeMap<>();

    private CommentThreads() {}

    /** How many of the blog's comments a reading contains. */
    public enum Coverage {
        /** All comments, so that any other one was deleted. */
        ALL,
        SOME;

        public static Coverage of(CommentHarvest harvest) {
            return harvest.isWhole() ? ALL : SOME;
        }
    }

    /**
     * Merges the archived comments with those of a new reading.
     *
     * @param fresh the comments that the blog shows now
     * @param today the day on which a deletion is noticed; {@code null} to mark none
     */
    public static List<Comment> merged(
            List<Comment> archived, List<Comment> fresh, Coverage coverage, @Nullable LocalDate today) {
        CommentThreads before = new CommentThreads();
        before.add(archived);
        CommentThreads now = new CommentThreads();
        now.add(fresh);
        now.byId.replaceAll((id, comment) -> withHistory(comment, before.byId.get(id), today));
        before.byId.forEach((id, comment) -> now.byId.computeIfAbsent(
                id,
                missing -> coverage == Coverage.ALL && today != null && comment.state() == PostState.LIVE
                        ? comment.goneSince(today)
                        : comment));
        return now.threads();
    }

    /**
     * Merges two readings of the same state of the blog; for a comment in both, the data of the second takes
     * precedence.
     */
    public static List<Comment> united(List<Comment> one, List<Comment> other) {
        return merged(one, other, Coverage.SOME, null);
    }

    private static Comment withHistory(Comment now, @Nullable Comment before, @Nullable LocalDate today) {
        if (before == null) {
            return now;
        }
        Comment known = now.orElse(before);
        if (now.state() == PostState.LIVE) {
            return known;
        }
        return known.goneSince(before.state() == PostState.GONE ? before.goneSince() : today);
    }

    /** Adds threads; a comment that occurs twice is kept once, with the data of both. */
    private void add(List<Comment> threads) {
        for (Comment comment : threads) {
            byId.merge(comment.id(), comment.withReplies(List.of()), Comment::orElse);
            comment.replies()
                    .forEach(reply -> add(List.of(reply.parentId() != null ? reply : reply.below(comment.id()))));
        }
    }

    private List<Comment> threads() {
        Map<Long, List<Comment>> byParent = new TreeMap<>();
        byId.values()
                .forEach(comment -> byParent.computeIfAbsent(
                                isReply(comment) ? Objects.requireNonNull(comment.parentId()) : 0L,
                                id -> new ArrayList<>())
                        .add(comment));
        return below(0L, byParent);
    }

    /** Tells whether a comment replies to a known, older one: a forged answer could contain a cycle. */
    private boolean isReply(Comment comment) {
        Long parent = comment.parentId();
        return parent != null && parent < comment.id() && byId.containsKey(parent);
    }

    private static List<Comment> below(long parent, Map<Long, List<Comment>> byParent) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(comment -> comment.withReplies(below(comment.id(), byParent)))
                .toList();
    }
}
