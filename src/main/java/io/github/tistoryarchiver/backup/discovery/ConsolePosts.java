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

/** Every post as the blog's owner sees it in the lists of the console. Only asked for where a login is at hand. */
public final class ConsolePosts {
    private static final int MAX_PAGES = 5_000;
    private static final HttpUrl PLATFORM = HttpUrl.get("https://www.tistory.com/");

    /** Of a run that has no login. */
    public static final ConsolePosts NONE =
            new ConsolePosts(PLATFORM, Map.of(), null, List.of());

    private final HttpUrl home;
    private final Map<Long, ConsolePostList.Item> posts;
    private final @Nullable Problem problem;
    private final List<ConsoleCategoryList.Item> categories;

    private ConsolePosts(
            HttpUrl home,
            Map<Long, ConsolePostList.Item> posts, @Nullable Problem problem, List<ConsoleCategoryList.Item> categories) {
        this.home = home;
        this.categories = categories;
        this.posts = posts;
        this.problem = problem;
    }

    /** @param fetcher that need not obey robots.txt, which closes the console to crawlers; its owner is none */
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
        return categories == null ? List.of() : categories; // each post tells the id of its own
    }

    /** The categories with their numbers. */
    public List<PostCategory> categories() {
        return categories.stream()
                .map(category -> new PostCategory(category.path(), category.id()))
                .toList();
    }

    /** Who may see a category; {@code null} where the console does not tell it. */
    public @Nullable Visibility visibility(List<String> category) {
        return categories.stream()
                .filter(one -> one.path().equals(category))
                .map(ConsoleCategoryList.Item::visibility)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Posts that the platform blocks, each with its word for the reason. */
    public List<Problem> restricted() {
        return posts.values().stream()
                .filter(item -> item.restrictType() != null)
                .map(item -> new Problem(
                        Problem.Kind.RESTRICTED,
                        item.address().on(home).toString(),
                        Objects.requireNonNull(item.restrictType())))
                .toList();
    }

    /** Reads the list of a type. Returns why it could not be read; {@code null} where it could. */
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

    /** Whether the login opened the lists, so that what stands in none of them is not there. */
    public boolean isKnown() {
        return problem == null && !posts.isEmpty();
    }

    /** Why they could not be read; {@code null} where they were, and where there is no login. */
    @Nullable
    public Problem problem() {
        return problem;
    }

    List<ConsolePostList.Item> posts() {
        return List.copyOf(posts.values());
    }

    /** The post with what only its owner is told: a private page shows neither its dates nor, in its head, its title. */
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
