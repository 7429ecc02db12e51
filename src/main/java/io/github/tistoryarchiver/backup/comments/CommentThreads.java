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
 * Merges comments of several readings into threads, oldest first. What a later reading lacks or hides is kept from an earlier
 * one.
 */
public final class CommentThreads {
    private final SortedMap<Long, Comment> single = new TreeMap<>();

    private CommentThreads() {}

    /** How much of what the blog shows a reading brought. */
    public enum Coverage {
        /** Everything, so that what is not in it was deleted. */
        ALL,
        SOME;

        public static Coverage of(CommentHarvest harvest) {
            return harvest.isWhole() ? ALL : SOME;
        }
    }

    /**
     * Returns what the archive holds after a reading.
     *
     * @param fresh as the blog shows them now
     * @param today when a deletion is noticed; {@code null} to mark none
     */
    public static List<Comment> merged(
            List<Comment> archived, List<Comment> fresh, Coverage coverage, @Nullable LocalDate today) {
        CommentThreads before = new CommentThreads();
        before.add(archived.stream().map(CommentExtras::understood).toList());
        CommentThreads now = new CommentThreads();
        now.add(fresh);
        now.single.replaceAll((id, comment) -> since(comment, before.single.get(id), today));
        before.single.forEach((id, comment) -> now.single.computeIfAbsent(
                id,
                missing -> coverage == Coverage.ALL && today != null && comment.state() == PostState.LIVE
                        ? comment.goneSince(today)
                        : comment));
        return now.threads();
    }

    /** Returns the comments of two readings of the same state of the blog; of one in both, the second's. */
    public static List<Comment> united(List<Comment> one, List<Comment> other) {
        CommentThreads both = new CommentThreads();
        both.add(other);
        both.add(one);
        return both.threads();
    }

    /** Returns the archived threads where what was made of them differs in nothing but fields that say nothing. */
    public static List<Comment> settled(List<Comment> archived, List<Comment> now) {
        return now.equals(archived.stream().map(CommentExtras::withoutNoise).toList()) ? archived : now;
    }

    /** Tells whether the blog shows the time of an archived comment of which the archive has an age at most. */
    static boolean tellTimes(List<Comment> shown, List<Comment> archived) {
        return any(shown, archived, (now, before) -> before != null && now.tellsTimeBetterThan(before));
    }

    /** Tells whether the blog shows comments that the archive lacks, or has with another text. */
    static boolean areNews(List<Comment> shown, List<Comment> archived) {
        return any(shown, archived, (now, before) -> before == null || now.isEditOf(before));
    }

    private static boolean any(
            List<Comment> shown, List<Comment> archived, BiPredicate<Comment, @Nullable Comment> condition) {
        CommentThreads known = new CommentThreads();
        known.add(archived);
        return shown.stream()
                .flatMap(Comment::withReplies)
                .anyMatch(comment -> condition.test(comment, known.single.get(comment.id())));
    }

    private static Comment since(Comment now, @Nullable Comment before, @Nullable LocalDate today) {
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

    /** Adds threads; a comment that appears twice is kept once, with what either reading has. */
    private void add(List<Comment> threads) {
        for (Comment comment : threads) {
            single.merge(comment.id(), comment.withReplies(List.of()), Comment::orElse);
            comment.replies()
                    .forEach(reply -> add(List.of(reply.parentId() != null ? reply : reply.below(comment.id()))));
        }
    }

    private List<Comment> threads() {
        Map<Long, List<Comment>> byParent = new TreeMap<>();
        single.values()
                .forEach(comment -> byParent.computeIfAbsent(
                                isReply(comment) ? Objects.requireNonNull(comment.parentId()) : 0L,
                                id -> new ArrayList<>())
                        .add(comment));
        return below(0L, byParent);
    }

    /** Whether it replies to a known, older comment: a made-up answer could lead in a circle. */
    private boolean isReply(Comment comment) {
        Long parent = comment.parentId();
        return parent != null && parent < comment.id() && single.containsKey(parent);
    }

    private static List<Comment> below(long parent, Map<Long, List<Comment>> byParent) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(comment -> comment.withReplies(below(comment.id(), byParent)))
                .toList();
    }
}
