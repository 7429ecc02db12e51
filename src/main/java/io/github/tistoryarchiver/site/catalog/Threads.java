package io.github.tistoryarchiver.site.catalog;

import io.github.tistoryarchiver.model.Comment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comment threads as lists in which each comment follows the one that it answers. */
public final class Threads {
    private Threads() {}

    /**
     * A comment in a list.
     *
     * @param parent the comment that it answers; {@code null} for the first of a thread
     * @param depth 0 for the first of a thread
     */
    public record Shown(Comment comment, @Nullable Comment parent, int depth) {}

    private record Waiting(Comment comment, @Nullable Shown parent) {}

    /**
     * Returns the comments that pages show.
     *
     * @param isPublic whether to leave out secret ones; answers to them remain
     */
    public static List<Shown> shown(List<Comment> threads, boolean isPublic) {
        List<Shown> shown = new ArrayList<>();
        Deque<Waiting> waiting = new ArrayDeque<>();
        threads.forEach(thread -> waiting.addLast(new Waiting(thread, null)));
        while (!waiting.isEmpty()) {
            Waiting next = waiting.removeFirst();
            Shown above = next.parent();
            if (!isPublic || !next.comment().secret()) {
                above = new Shown(
                        next.comment(), above == null ? null : above.comment(), above == null ? 0 : above.depth() + 1);
                shown.add(above);
            }
            List<Comment> replies = next.comment().replies();
            for (int i = replies.size() - 1; i >= 0; i--) {
                waiting.addFirst(new Waiting(replies.get(i), above));
            }
        }
        return shown;
    }
}
