package io.github.tistoryarchiver.backup.discovery;

import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.backup.fetch.PageWalk;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.page.ListPage;
import io.github.tistoryarchiver.tistory.page.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Finds posts that the owner moved to another category, which need not change their time in the sitemap. Each category
 * shows a post count. Its difference from the archive's count is stored, since it may include private posts; if the
 * difference changes, the category's list is read.
 */
public final class CategoryMoves {
    private static final int MAX_PAGES = 1_000;

    private final BlogContext site;
    private final List<Category> categories = new ArrayList<>();
    private final @Nullable Differences before;

    /**
     * Creates a search for moved posts.
     *
     * @param tree the categories as the home page shows them
     */
    public CategoryMoves(BlogContext site, List<Category> tree) {
        this.site = site;
        this.before = site.archive().state().read(StateFiles.CATEGORIES, Differences.class);
        addAll(tree);
    }

    private void addAll(List<Category> tree) {
        for (Category category : tree) {
            categories.add(category);
            addAll(category.children());
        }
    }

    /** Which categories are checked: first those with more posts than expected, since that may explain the others. */
    public enum Direction {
        MORE,
        FEWER
    }

    /**
     * The stored differences.
     *
     * @param posts by how many posts the blog's count exceeds the archive's, by the category's address
     * @param paths of all categories; {@code null} where an earlier version of the program wrote it
     */
    record Differences(Map<String, Integer> posts, @Nullable Set<List<String>> paths) {
        Differences {
            posts.values().forEach(Objects::requireNonNull);
        }
    }

    /**
     * Finds moved posts.
     *
     * @param entries the archive's current entries
     * @param vanished ids of posts that the blog no longer has
     * @return addresses of posts to fetch again, each by its id too
     */
    public Set<PostAddress> look(Direction direction, List<IndexEntry> entries, Set<Long> vanished) {
        if (before == null) {
            return Set.of();
        }
        Map<String, Integer> now = differences(entries, vanished);
        Set<PostAddress> moved = direction == Direction.FEWER ? inEnded(entries, vanished) : new LinkedHashSet<>();
        for (Category category : categories) {
            int change = unexplainedChange(category, now);
            if (direction == Direction.MORE ? change > 0 : change < 0) {
                moved.addAll(moved(category, entries, vanished));
            }
        }
        return moved;
    }

    public void remember(List<IndexEntry> entries, Set<Long> vanished) {
        Map<String, Integer> now = differences(entries, vanished);
        if (!categories.isEmpty()) {
            site.archive().state().write(StateFiles.CATEGORIES, new Differences(now, paths()));
        }
    }

    private Set<List<String>> paths() {
        return categories.stream().map(Category::path).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Posts of categories that the blog had at the last run and has no more. A page without any category shows none of them. */
    private Set<PostAddress> inEnded(List<IndexEntry> entries, Set<Long> vanished) {
        Set<PostAddress> moved = new LinkedHashSet<>();
        if (before == null || before.paths() == null || categories.isEmpty()) {
            return moved;
        }
        Set<List<String>> ended = new LinkedHashSet<>(before.paths());
        ended.removeAll(paths());
        for (IndexEntry entry : entries) {
            if (isLive(entry, vanished) && ended.contains(entry.category())) {
                moved.addAll(addresses(entry));
            }
        }
        return moved;
    }

    private static List<PostAddress> addresses(IndexEntry entry) {
        PostAddress own = PostAddress.parse(entry.url());
        return own == null ? List.of(PostAddress.ofId(entry.id())) : List.of(own, PostAddress.ofId(entry.id()));
    }

    private Map<String, Integer> differences(List<IndexEntry> entries, Set<Long> vanished) {
        Map<List<String>, Integer> archived = new HashMap<>();
        for (IndexEntry entry : entries) {
            if (isLive(entry, vanished)) {
                for (int depth = 1; depth <= entry.category().size(); depth++) {
                    archived.merge(entry.category().subList(0, depth), 1, Integer::sum);
                }
            }
        }
        Map<String, Integer> differences = new TreeMap<>();
        for (Category category : categories) {
            if (category.postCount() != null) {
                differences.put(category.url(), category.postCount() - archived.getOrDefault(category.path(), 0));
            }
        }
        return differences;
    }

    private static boolean isLive(IndexEntry entry, Set<Long> vanished) {
        return entry.state() == PostState.LIVE && !vanished.contains(entry.id());
    }

    /** Returns the change of a category's difference that the changes of its children do not explain. */
    private int unexplainedChange(Category category, Map<String, Integer> now) {
        return change(category, now)
                - category.children().stream()
                        .mapToInt(child -> change(child, now))
                        .sum();
    }

    private int change(Category category, Map<String, Integer> now) {
        int earlier = before == null ? 0 : before.posts().getOrDefault(category.url(), 0);
        return now.getOrDefault(category.url(), earlier) - earlier;
    }

    /** Returns posts that the category's list contains and the archive has in another category, and vice versa. */
    private Set<PostAddress> moved(Category category, List<IndexEntry> entries, Set<Long> vanished) {
        Set<PostAddress> listed = new LinkedHashSet<>();
        boolean whole = readList(category, listed);
        Set<PostAddress> moved = new LinkedHashSet<>();
        for (IndexEntry entry : entries) {
            PostAddress own = PostAddress.parse(entry.url());
            PostAddress address = own == null ? PostAddress.ofId(entry.id()) : own;
            boolean isListed = listed.contains(address) || listed.contains(PostAddress.ofId(entry.id()));
            boolean isFiled = entry.category().size() >= category.path().size()
                    && entry.category().subList(0, category.path().size()).equals(category.path());
            if (isLive(entry, vanished) && isListed != isFiled && (isListed || whole)) {
                moved.add(address);
                moved.add(PostAddress.ofId(entry.id()));
            }
        }
        return moved;
    }

    /**
     * Reads a category's list.
     *
     * @param listed receives the posts
     * @return whether the list was read to its end and is not empty
     */
    private boolean readList(Category category, Set<PostAddress> listed) {
        HttpUrl list = HttpUrl.parse(category.url());
        if (list == null) {
            return false;
        }
        LenientFetcher fetcher = new LenientFetcher(site.fetcher());
        PageWalk.End end = PageWalk.walk(1, MAX_PAGES, 0, number -> {
            HttpUrl url = list.newBuilder()
                    .setQueryParameter("page", Integer.toString(number))
                    .build();
            byte[] bytes = fetcher.bytes(url);
            if (bytes == null) {
                return null;
            }
            ListPage page = ListPage.read(Page.parse(bytes, null, url));
            boolean news = listed.addAll(page.posts());
            boolean isLast = number >= Objects.requireNonNullElse(page.lastPage(), 1);
            return new PageWalk.Page<>(isLast ? null : number + 1, news);
        });
        return end == PageWalk.End.LAST_PAGE && !listed.isEmpty();
    }
}
