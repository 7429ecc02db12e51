package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.OwnerCategories;
import io.github.tistoryarchiver.tistory.OwnerList;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Every post as the blog's owner sees it in the lists of the console. Only asked for where a login is at hand. */
final class OwnerPosts {
    private static final int MOST_PAGES = 5_000;

    /** Of a run that has no login. */
    static final OwnerPosts NONE = new OwnerPosts(Map.of(), null, List.of());

    private final Map<Long, OwnerList.Item> posts;
    private final @Nullable Problem problem;
    private final List<PostCategory> categories;

    private OwnerPosts(Map<Long, OwnerList.Item> posts, @Nullable Problem problem, List<PostCategory> categories) {
        this.categories = categories;
        this.posts = posts;
        this.problem = problem;
    }

    /** @param fetcher that need not obey robots.txt, which closes the console to crawlers; its owner is none */
    static OwnerPosts of(Fetcher fetcher, HttpUrl home) {
        Map<Long, OwnerList.Item> posts = new LinkedHashMap<>();
        Problem problem = null;
        for (PostType type : PostType.values()) {
            problem = problem != null ? problem : read(fetcher, home, type, posts);
        }
        return new OwnerPosts(posts, problem, problem == null ? categories(fetcher, home) : List.of());
    }

    private static List<PostCategory> categories(Fetcher fetcher, HttpUrl home) {
        try (Response response = fetcher.fetch(Request.confidential(OwnerCategories.address(home)))) {
            return response.isSuccess() ? OwnerCategories.parse(response.body().bytes()) : List.of();
        } catch (IOException e) {
            return List.of(); // the posts tell the number of their own
        }
    }

    /** The categories with their numbers. */
    List<PostCategory> categories() {
        return categories;
    }

    private static @Nullable Problem read(
            Fetcher fetcher, HttpUrl home, PostType type, Map<Long, OwnerList.Item> posts) {
        for (int page = 1; page <= MOST_PAGES; page++) {
            HttpUrl url = OwnerList.page(home, type, page);
            try (Response response = fetcher.fetch(Request.confidential(url))) {
                boolean login =
                        OwnerList.isLogin(response.url()) || response.status() == 401 || response.status() == 403;
                if (login) {
                    return new Problem(Problem.Kind.LOGIN_EXPIRED, url.toString(), "");
                }
                OwnerList list =
                        response.isSuccess() ? OwnerList.parse(response.body().bytes(), home, type) : null;
                if (list == null) {
                    return type == PostType.POST ? Problem.status(url, response.status()) : null;
                }
                int before = posts.size();
                list.items().forEach(item -> posts.putIfAbsent(item.id(), item));
                if (posts.size() == before
                        || (list.total() != null && type == PostType.POST && posts.size() >= list.total())) {
                    return null;
                }
            } catch (FetchException e) {
                return Problem.of(e);
            } catch (IOException e) {
                return new Problem(Problem.Kind.UNEXPECTED, url.toString(), String.valueOf(e.getMessage()));
            }
        }
        return null;
    }

    /** Whether the login opened the lists, so that what stands in none of them is not there. */
    boolean isKnown() {
        return problem == null && !posts.isEmpty();
    }

    /** Why they could not be read; {@code null} where they were, and where there is no login. */
    @Nullable
    Problem problem() {
        return problem;
    }

    List<OwnerList.Item> posts() {
        return List.copyOf(posts.values());
    }

    /** The post with what only its owner is told: a private page shows neither its dates nor, in its head, its title. */
    Post completed(Post post) {
        OwnerList.Item item = posts.get(post.id());
        return item == null
                ? post
                : post.seenBy(
                        item.visibility() != null ? item.visibility() : post.visibility(),
                        item.title(),
                        item.publishedAt(),
                        item.modifiedAt());
    }
}
