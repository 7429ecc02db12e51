package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.tistory.console.ConsoleCommentList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The comments that the owner's console lists and no earlier run saw there, by the post that they are under. */
public final class ConsoleComments {
    private static final int MAX_PAGES = 5_000;

    /** Of a run that has no login. */
    public static final ConsoleComments NONE = new ConsoleComments(Map.of(), 0, true);

    private final Map<Long, List<Comment>> byPost;
    private final long newest;
    private final boolean isFirst;

    private ConsoleComments(Map<Long, List<Comment>> byPost, long newest, boolean isFirst) {
        this.byPost = byPost;
        this.newest = newest;
        this.isFirst = isFirst;
    }

    /** What {@code .state/} keeps: the number of the newest one. */
    private record Known(long newest) {}

    /** The newest first, until one is there that an earlier run saw. A list that cannot be read says nothing. */
    public static ConsoleComments of(Fetcher fetcher, HttpUrl console, StateFiles state) {
        Known known = state.read(StateFiles.OWNER_COMMENTS, Known.class);
        long before = known == null ? 0 : known.newest();
        Map<Long, List<Comment>> byPost = new HashMap<>();
        long newest = before;
        boolean more = true;
        for (int page = 1; more && page <= MAX_PAGES; page++) {
            more = false;
            for (ConsoleCommentList.Item item : page(fetcher, ConsoleCommentList.page(console, page))) {
                List<Comment> under = byPost.computeIfAbsent(item.post(), post -> new ArrayList<>());
                boolean isNew = item.comment().id() > before
                        && under.stream()
                                .noneMatch(one -> one.id() == item.comment().id());
                if (isNew) {
                    under.add(item.comment());
                    newest = Math.max(newest, item.comment().id());
                    more = true;
                }
            }
        }
        byPost.values().removeIf(List::isEmpty);
        return new ConsoleComments(byPost, newest, known == null);
    }

    private static List<ConsoleCommentList.Item> page(Fetcher fetcher, HttpUrl url) {
        try (Response response = fetcher.fetch(Request.confidential(url))) {
            List<ConsoleCommentList.Item> items = response.isSuccess()
                    ? ConsoleCommentList.parse(response.body().bytes())
                    : null;
            return items == null ? List.of() : items;
        } catch (IOException e) {
            return List.of(); // the posts' own answers have the comments too
        }
    }

    /** Those of a post, in no order. */
    public List<Comment> under(long post) {
        return byPost.getOrDefault(post, List.of());
    }

    /** Whether a post that looks unchanged has comments that no earlier run saw. */
    public boolean isNews(@Nullable Long post) {
        return !isFirst && post != null && byPost.containsKey(post);
    }

    /** Lets the next run begin where this one ended. */
    public void remember(StateFiles state) {
        if (newest > 0) {
            state.write(StateFiles.OWNER_COMMENTS, new Known(newest));
        }
    }
}
