package io.github.tistoryarchiver.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blog itself, as stored in {@code blog.json}.
 *
 * @param name the Tistory name, such as {@code dtslib1k}, also for a blog on its own domain
 * @param id the platform's number
 * @param host the host that the blog's own addresses use
 * @param nickname the owner's name as shown
 * @param postCount the total beside the category list's root, where the blog shows it
 */
public record Blog(
        String name,
        @Nullable Long id,
        @Nullable String title,
        @Nullable String description,
        String url,
        String host,
        @Nullable String nickname,
        @Nullable Integer postCount,
        List<Category> categories,
        Sidebar sidebar,
        BlogState state) {

    /** This blog, without what its sidebar tells of those who wrote comments. */
    public Blog withoutReaders() {
        return new Blog(
                name,
                id,
                title,
                description,
                url,
                host,
                nickname,
                postCount,
                categories,
                sidebar.withoutReaders(),
                state);
    }

    /** This blog, with whatever is missing here taken from {@code older}. */
    public Blog orElse(Blog older) {
        return new Blog(
                name,
                id != null ? id : older.id,
                title != null ? title : older.title,
                description != null ? description : older.description,
                url,
                host,
                nickname != null ? nickname : older.nickname,
                postCount != null ? postCount : older.postCount,
                categories.isEmpty() ? older.categories : categories,
                sidebar.orElse(older.sidebar),
                state);
    }
}
