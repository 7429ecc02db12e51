package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.fetch.PageWalk;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.tistory.console.ConsoleCommentList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The comments that the owner's console lists and that no earlier run found there, by post. */
public final class ConsoleComments {
    private static final int MAX_PAGES = 5_000;

    /** The comments of a run without login. */
    public static final ConsoleComments NONE = new ConsoleComments(Map.of(), 0, true);

    private final Map<Long, List<Comment>> byPost;
    private final long newest;
    private final boolean isFirst;

    private ConsoleComments(Map<Long, List<Comment>> byPost, long newest, boolean isFirst) {
        this.byPost = byPost;
        this.newest = newest;
        this.isFirst = isFirst;
    }

    /** The content of the file in {@code .state/}: the id of the newest comment. */
    private record Known(long newest) {}

    /**
     * Reads the list, newest first, until it reaches a comment known from an earlier run. A list that cannot be read
     * counts as empty.
     */
    public static ConsoleComments of(Fetcher fetcher, HttpUrl console, StateFiles state) {
        Known known = state.read(StateFiles.OWNER_COMMENTS, Known.class);
        long before = known == null ? 0 : known.newest();
        Map<Long, List<Comment>> byPost = new HashMap<>();
        PageWalk.walk(1, MAX_PAGES, 0, number -> {
            boolean news = false;
            for (ConsoleCommentList.Item item : page(fetcher, ConsoleCommentList.page(console, number))) {
                news |= item.comment().id() > before && add(item, byPost);
            }
            return new PageWalk.Page<>(number + 1, news);
        });
        long newest = byPost.values().stream()
                .flatMap(List::stream)
                .mapToLong(Comment::id)
                .max()
                .orElse(before);
        return new ConsoleComments(byPost, newest, known == null);
    }

    /** Adds a comment; returns whether it is new. */
    private static boolean add(ConsoleCommentList.Item item, Map<Long, List<Comment>> byPost) {
        List<Comment> under = byPost.computeIfAbsent(item.post(), post -> new ArrayList<>());
        boolean isNew =
                under.stream().noneMatch(one -> one.id() == item.comment().id());
        return isNew && under.add(item.comment());
    }

    /**
     * Returns the comments of a page; none if it cannot be read, since the posts' own answers contain the comments too.
     */
    private static List<ConsoleCommentList.Item> page(Fetcher fetcher, HttpUrl url) {
        List<ConsoleCommentList.Item> items = Fetched.<List<ConsoleCommentList.Item>>ask(
                        fetcher, Request.confidential(url), response -> {
                            List<ConsoleCommentList.Item> read = response.isSuccess()
                                    ? ConsoleCommentList.parse(response.body().bytes(), response.date())
                                    : null;
                            return read == null
                                    ? new Fetched.Missing<>(Problem.status(url, response.status()))
                                    : new Fetched.Value<>(read);
                        })
                .orNull();
        return items == null ? List.of() : items;
    }

    /** Returns the comments of a post, in no particular order. */
    public List<Comment> under(long post) {
        return byPost.getOrDefault(post, List.of());
    }

    /**
     * Tells whether a post has comments that no earlier run found. Always false in the first run, to which all are new.
     */
    public boolean isNews(@Nullable Long post) {
        return !isFirst && post != null && byPost.containsKey(post);
    }

    /** Stores the state for the next run. */
    public void remember(StateFiles state) {
        if (newest > 0) {
            state.write(StateFiles.OWNER_COMMENTS, new Known(newest));
        }
    }
}
