package io.github.tistoryarchiver.model;

import static io.github.tistoryarchiver.model.Required.require;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A blog, as stored in {@code blog.json}.
 *
 * @param name the Tistory name, such as {@code dtslib1k}, also for a blog on its own domain
 * @param id the platform's number
 * @param host the host of the blog's own addresses
 * @param earlierHosts other hosts that the blog had before it was renamed or moved, sorted; {@code null} for none
 * @param nickname the owner's name as shown
 * @param postCount the total shown at the root of the category list; {@code null} if the blog hides it
 */
@RecordBuilder
public record Blog(
        String name,
        @Nullable Long id,
        @Nullable String title,
        @Nullable String description,
        String url,
        String host,
        @Nullable List<String> earlierHosts,
        @Nullable String nickname,
        @Nullable Integer postCount,
        List<Category> categories,
        Sidebar sidebar,
        BlogState state)
        implements BlogBuilder.With {

    /** Checks that required components are present. */
    public Blog {
        require(name, "name");
        require(url, "url");
        require(host, "host");
        require(categories, "categories");
        require(sidebar, "sidebar");
        require(state, "state");
    }

    /** Returns this blog without what its sidebar shows about commenters. */
    public Blog withoutReaders() {
        return withSidebar(sidebar.withoutReaders());
    }

    /** Returns the hosts at which this blog is, or was, found. */
    public Set<String> hosts() {
        Set<String> hosts = ownHosts();
        hosts.addAll(earlierHosts == null ? List.of() : earlierHosts);
        return hosts;
    }

    private Set<String> ownHosts() {
        return new TreeSet<>(List.of(name.toLowerCase(Locale.ROOT) + ".tistory.com", host.toLowerCase(Locale.ROOT)));
    }

    /** Returns this blog, with missing values taken from an older reading. */
    public Blog orElse(Blog older) {
        Set<String> before = older.hosts();
        before.removeAll(ownHosts());
        return with().id(id != null ? id : older.id)
                .earlierHosts(before.isEmpty() ? null : List.copyOf(before))
                .title(title != null ? title : older.title)
                .description(description != null ? description : older.description)
                .nickname(nickname != null ? nickname : older.nickname)
                .postCount(postCount != null ? postCount : older.postCount)
                .categories(categories.isEmpty() ? older.categories : categories)
                .sidebar(sidebar.orElse(older.sidebar))
                .build();
    }

    /**
     * Returns the blog with a number, if its own is not known.
     *
     * @param number {@code null} if that is not known either
     */
    public Blog withNumber(@Nullable Long number) {
        return id != null || number == null ? this : with().id(number).build();
    }
}
