package io.github.tistoryarchiver.backup.discovery;

import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.fetch.PageWalk;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.console.ConsoleCategoryList;
import io.github.tistoryarchiver.tistory.console.ConsolePostList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** All posts as the blog's owner sees them in the console's lists. They are only read if there is a login. */
public final class ConsolePosts {
    private static final int MAX_PAGES = 5_000;

    /** The posts of a run without login. */
    public static final ConsolePosts NONE = new ConsolePosts(Map.of(), null, List.of());

    private final Map<Long, ConsolePostList.Item> posts;
    private final @Nullable Problem problem;
    private final List<PostCategory> categories;

    private ConsolePosts(
            Map<Long, ConsolePostList.Item> posts, @Nullable Problem problem, List<PostCategory> categories) {
        this.categories = categories;
        this.posts = posts;
        this.problem = problem;
    }

    /**
     * Reads the console's lists.
     *
     * @param fetcher a fetcher that ignores robots.txt, which closes the console to crawlers but not to its owner
     * @param home the blog's root on tistory.com
     */
    public static ConsolePosts of(Fetcher fetcher, HttpUrl home) {
        Map<Long, ConsolePostList.Item> posts = new LinkedHashMap<>();
        Problem problem = null;
        for (PostType type : PostType.values()) {
            problem = problem != null ? problem : read(fetcher, home, type, posts);
        }
        return new ConsolePosts(posts, problem, problem == null ? categories(fetcher, home) : List.of());
    }

    private static List<PostCategory> categories(Fetcher fetcher, HttpUrl home) {
        Request request = Request.confidential(ConsoleCategoryList.address(home));
        List<PostCategory> categories = Fetched.get(
                        fetcher,
                        request,
                        response -> ConsoleCategoryList.parse(response.body().bytes()))
                .orNull();
        return categories == null ? List.of() : categories; // each post gives the id of its own category
    }

    /** Returns the categories that have an id; empty if they could not be read. */
    public List<PostCategory> categories() {
        return categories;
    }

    /** Reads the list of a type. Returns the reason if it could not be read, else {@code null}. */
    private static @Nullable Problem read(
            Fetcher fetcher, HttpUrl home, PostType type, Map<Long, ConsolePostList.Item> posts) {
        List<Problem> problems = new ArrayList<>();
        PageWalk.walk(1, MAX_PAGES, 0, number -> {
            Fetched<ConsolePostList> page = page(fetcher, home, type, number);
            ConsolePostList list = page.orNull();
            if (list == null) {
                problems.add(Objects.requireNonNull(page.problem()));
                return null;
            }
            int before = posts.size();
            list.items().forEach(item -> posts.putIfAbsent(item.id(), item));
            boolean isAll = list.total() != null && type == PostType.POST && posts.size() >= list.total();
            return new PageWalk.Page<>(isAll ? null : number + 1, posts.size() > before);
        });
        return problems.stream()
                .filter(problem -> type == PostType.POST || problem.kind() != Problem.Kind.HTTP_STATUS)
                .findFirst()
                .orElse(null);
    }

    private static Fetched<ConsolePostList> page(Fetcher fetcher, HttpUrl home, PostType type, int number) {
        HttpUrl url = ConsolePostList.page(home, type, number);
        return Fetched.ask(fetcher, Request.confidential(url), response -> {
            if (ConsolePostList.isLogin(response.url()) || response.status() == 401 || response.status() == 403) {
                return new Fetched.Missing<>(new Problem(Problem.Kind.LOGIN_EXPIRED, url.toString(), ""));
            }
            ConsolePostList list =
                    response.isSuccess() ? ConsolePostList.parse(response.body().bytes(), home, type) : null;
            return list == null
                    ? new Fetched.Missing<>(Problem.status(url, response.status()))
                    : new Fetched.Value<>(list);
        });
    }

    /** Tells whether the lists could be read, so that a post in none of them does not exist. */
    public boolean isKnown() {
        return problem == null && !posts.isEmpty();
    }

    /** Returns why the lists could not be read; {@code null} if they could, or if there is no login. */
    @Nullable
    public Problem problem() {
        return problem;
    }

    List<ConsolePostList.Item> posts() {
        return List.copyOf(posts.values());
    }

    /**
     * Returns the post with data that only its owner sees: a private post's page shows neither its dates nor, in its
     * head, its title.
     */
    public Post completed(Post post) {
        ConsolePostList.Item item = posts.get(post.id());
        return item == null
                ? post
                : post.seenBy(
                        item.visibility() != null ? item.visibility() : post.visibility(),
                        item.title(),
                        item.publishedAt(),
                        item.modifiedAt());
    }
}
