package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.tistory.comment.CommentExtras;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
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
        before.add(archived.stream().map(CommentExtras::understood).toList());
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
        CommentThreads both = new CommentThreads();
        both.add(other);
        both.add(one);
        return both.threads();
    }

    /** Returns the archived threads if the new ones differ from them only in fields without meaning, else the new ones. */
    public static List<Comment> settled(List<Comment> archived, List<Comment> now) {
        return now.equals(archived.stream().map(CommentExtras::withoutNoise).toList()) ? archived : now;
    }

    /** Returns whether the blog shows the time of a comment of which the archive has only an age. */
    static boolean tellTimes(List<Comment> shown, List<Comment> archived) {
        return any(shown, archived, (now, before) -> before != null && now.tellsTimeBetterThan(before));
    }

    /** Returns whether the blog shows comments that the archive lacks or has with another text. */
    static boolean areNews(List<Comment> shown, List<Comment> archived) {
        return any(shown, archived, (now, before) -> before == null || now.isEditOf(before));
    }

    private static boolean any(
            List<Comment> shown, List<Comment> archived, BiPredicate<Comment, @Nullable Comment> condition) {
        CommentThreads known = new CommentThreads();
        known.add(archived);
        return shown.stream()
                .flatMap(Comment::withReplies)
                .anyMatch(comment -> condition.test(comment, known.byId.get(comment.id())));
    }

    private static Comment withHistory(Comment now, @Nullable Comment before, @Nullable LocalDate today) {
        if (before == null) {
            return now;
        }
        boolean isOlderReading = today == null && before.saidBefore(now.text());
        Comment known = (isOlderReading ? now.withText(null) : now).after(before);
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
