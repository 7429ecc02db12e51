package io.github.tistoryarchiver.model;

import static io.github.tistoryarchiver.model.Required.require;

import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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
        BlogState state)
        implements BlogBuilder.With {

    /** Demands what every such value has. */
    public Blog {
        require(name, "name");
        require(url, "url");
        require(host, "host");
        require(categories, "categories");
        require(sidebar, "sidebar");
        require(state, "state");
    }

    /** This blog, without what its sidebar tells of those who wrote comments. */
    public Blog withoutReaders() {
        return withSidebar(sidebar.withoutReaders());
    }

    /** This blog, with whatever is missing here taken from {@code older}. */
    public Blog orElse(Blog older) {
        return with().id(id != null ? id : older.id)
                .title(title != null ? title : older.title)
                .description(description != null ? description : older.description)
                .nickname(nickname != null ? nickname : older.nickname)
                .postCount(postCount != null ? postCount : older.postCount)
                .categories(categories.isEmpty() ? older.categories : categories)
                .sidebar(sidebar.orElse(older.sidebar))
                .build();
    }
}
