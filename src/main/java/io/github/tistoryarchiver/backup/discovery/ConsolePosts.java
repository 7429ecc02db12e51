package io.github.tistoryarchiver.backup.discovery;

import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.fetch.PageWalk;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
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
    private static final HttpUrl PLATFORM = HttpUrl.get("https://www.tistory.com/");

    /** The posts of a run without login. */
    public static final ConsolePosts NONE = new ConsolePosts(PLATFORM, Map.of(), null, List.of());

    private final HttpUrl home;
    private final Map<Long, ConsolePostList.Item> posts;
    private final @Nullable Problem problem;
    private final List<ConsoleCategoryList.Item> categories;

    private ConsolePosts(
            HttpUrl home,
            Map<Long, ConsolePostList.Item> posts,
            @Nullable Problem problem,
            List<ConsoleCategoryList.Item> categories) {
        this.home = home;
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
        return new ConsolePosts(home, posts, problem, problem == null ? categories(fetcher, home) : List.of());
    }

    private static List<ConsoleCategoryList.Item> categories(Fetcher fetcher, HttpUrl home) {
        Request request = Request.confidential(ConsoleCategoryList.address(home));
        List<ConsoleCategoryList.Item> categories = Fetched.get(
                        fetcher,
                        request,
                        response -> ConsoleCategoryList.parse(response.body().bytes()))
                .orNull();
        return categories == null ? List.of() : categories; // each post gives the id of its own category
    }

    /** Returns the categories that have an id; empty if they could not be read. */
    public List<PostCategory> categories() {
        return categories.stream()
                .map(category -> new PostCategory(category.path(), category.id()))
                .toList();
    }

    /** Returns who may see a category; {@code null} if the console does not show it. */
    public @Nullable Visibility visibility(List<String> category) {
        return categories.stream()
                .filter(one -> one.path().equals(category))
                .map(ConsoleCategoryList.Item::visibility)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the posts that the platform blocks, with its word for the reason. */
    public List<Problem> restricted() {
        return posts.values().stream()
                .filter(item -> item.restrictType() != null)
                .map(item -> new Problem(
                        Problem.Kind.BLOCKED_POST,
                        item.address().on(home).toString(),
                        Objects.requireNonNull(item.restrictType())))
                .toList();
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
        if (item == null) {
            return post;
        }
        Visibility visibility = item.visibility() != null ? item.visibility() : post.visibility();
        return post.seenBy(
                visibility,
                visibility == Visibility.PUBLIC ? post.category() : category(item),
                item.title(),
                item.publishedAt(),
                item.modifiedAt());
    }

    private PostCategory category(ConsolePostList.Item item) {
        Long id = item.categoryId();
        return categories().stream()
                .filter(category -> id != null && id.equals(category.id()))
                .findFirst()
                .orElse(new PostCategory(List.of(), id));
    }
}
