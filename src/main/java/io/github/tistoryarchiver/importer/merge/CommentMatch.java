package io.github.tistoryarchiver.importer.merge;

import io.github.tistoryarchiver.model.Comment;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which comments of a backup, which have no numbers, are those that the blog numbers. */
public final class CommentMatch {
    private final Map<String, Deque<Long>> numbers = new HashMap<>();

    private CommentMatch(List<Comment> threads) {
        threads.stream()
                .flatMap(Comment::withReplies)
                .filter(comment -> comment.id() > 0 && comment.writtenAt() != null)
                .forEach(comment -> numbers.computeIfAbsent(key(comment), key -> new ArrayDeque<>(1))
                        .add(comment.id()));
    }

    /**
     * Gives the comments of a backup the numbers that the blog gave them: those of the same minute, name and text.
     *
     * @param known threads with numbers
     */
    public static List<Comment> numbered(List<Comment> backup, List<Comment> known) {
        CommentMatch match = new CommentMatch(known);
        return backup.stream().map(comment -> match.numbered(comment, null)).toList();
    }

    private Comment numbered(Comment comment, @Nullable Long parent) {
        Deque<Long> known = numbers.get(key(comment));
        long id =
                known == null || known.isEmpty() ? comment.id() : known.remove(); // of two that say the same, one each
        return comment.with()
                .id(id)
                .parentId(parent)
                .replies(comment.replies().stream()
                        .map(reply -> numbered(reply, id))
                        .toList())
                .build();
    }

    private static String key(Comment comment) {
        String minute = comment.writtenAt() == null
                ? ""
                : comment.writtenAt()
                        .toInstant()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
        String text = comment.text() == null ? "" : comment.text().replaceAll("\\s+", "");
        return minute + "\n" + comment.author().name() + "\n" + text;
    }
}
