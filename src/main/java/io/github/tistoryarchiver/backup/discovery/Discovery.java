package io.github.tistoryarchiver.backup.discovery;

import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.archive.state.SourceSnapshot;
import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.SourceCounts;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.console.ConsolePostList;
import io.github.tistoryarchiver.tistory.page.ListPage;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.source.Feed;
import io.github.tistoryarchiver.tistory.source.Listing;
import io.github.tistoryarchiver.tistory.source.Sitemap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Finds the posts of a blog. The sitemap comes first, since it tells the time of each post's last change; then the mobile listing;
 * where one of them is missing the feed; where both are, or the blog shows a greater number of posts, its own lists page by page.
 * While the sitemap and the home page say what they said before, nothing else is asked.
 */
public final class Discovery {
    private static final int MAX_SITEMAPS = 200;
    private static final int MAX_PAGES = 5_000;

    /** A listing that repeats itself ends; one page without news may be a post that moved while it was read. */
    private static final int MAX_PAGES_WITHOUT_NEWS = 2;

    private final LenientFetcher resources;
    private final HttpUrl home;
    private final Blog blog;
    private final Map<PostAddress, DiscoveredPost> found = new LinkedHashMap<>();
    private final Set<PostAddress> inPages = new HashSet<>();
    private boolean sitemapIsWhole = true;
    private boolean listingIsWhole;
    private String sitemapDigest = "";
    private int listed;
    private @Nullable Integer inSitemap;
    private @Nullable Integer inListing;
    private @Nullable Integer inFeed;
    private @Nullable Feed feed;

    private Discovery(Fetcher fetcher, HttpUrl home, Blog blog) {
        this.resources = new LenientFetcher(fetcher);
        this.home = home;
        this.blog = blog;
    }

    /**
     * What was found.
     *
     * @param isWhole whether a source was read to its end that names every post; only then is absence a hint
     * @param feed as it was read; {@code null} where it was not asked for
     * @param known for the next run; {@code null} where there is no sitemap to compare with
     */
    public record Result(
            List<DiscoveredPost> posts,
            SourceCounts sources,
            boolean isWhole,
            List<Problem> problems,
            @Nullable Feed feed,
            @Nullable SourceSnapshot known) {}

    /**
     * Asks the sources.
     *
     * @param blog as its home page shows it
     * @param owner what the owner's own lists name
     * @param before what an earlier run was told; {@code null} to ask all
     * @param isArchived whether an address is one of an archived post
     */
    public static Result of(
            Fetcher fetcher,
            HttpUrl home,
            Blog blog,
            ConsolePosts owner,
            @Nullable SourceSnapshot before,
            Predicate<PostAddress> isArchived) {
        Discovery discovery = new Discovery(fetcher, home, blog);
        discovery.readSitemaps();
        if (before != null && discovery.isAsBefore(before, isArchived)) {
            discovery.take(before);
        } else {
            discovery.readOtherSources();
        }
        discovery.addOwned(owner);
        return discovery.result();
    }

    private Result result() {
        boolean inOneSource = inSitemap != null && inSitemap > 0 && sitemapIsWhole;
        SourceSnapshot known = !inOneSource
                ? null
                : new SourceSnapshot(
                        sitemapDigest,
                        blog.postCount(),
                        inListing,
                        found.values().stream()
                                .filter(post ->
                                        post.namedBy() != PostSource.SITEMAP && post.namedBy() != PostSource.OWNER)
                                .map(post -> post.address().on(home).toString())
                                .toList());
        return new Result(
                List.copyOf(found.values()),
                new SourceCounts(
                        inSitemap,
                        inListing,
                        inFeed,
                        inPages.isEmpty() ? null : Integer.valueOf(inPages.size()),
                        blog.postCount()),
                inOneSource || listingIsWhole,
                resources.problems(),
                feed,
                known);
    }

    private void addOwned(ConsolePosts owner) {
        for (ConsolePostList.Item item : owner.posts()) {
            if (!found.containsKey(item.address()) && !found.containsKey(PostAddress.ofId(item.id()))) {
                found.put(item.address(), new DiscoveredPost(item.address(), item.modifiedAt(), PostSource.OWNER));
            }
        }
    }

    private boolean isAsBefore(SourceSnapshot before, Predicate<PostAddress> isArchived) {
        return inSitemap != null
                && sitemapIsWhole
                && before.sitemap().equals(sitemapDigest)
                && Objects.equals(before.postCount(), blog.postCount())
                && blog.sidebar().recentPosts().stream()
                        .map(link -> PostAddress.parse(link.url()))
                        .filter(Objects::nonNull)
                        .allMatch(post -> found.containsKey(post) || isArchived.test(post));
    }

    private void take(SourceSnapshot before) {
        inListing = before.listing();
        before.notInSitemap().forEach(text -> add(PostAddress.parse(text), PostSource.LISTING));
    }

    private void readOtherSources() {
        if (readListing("POST")) {
            readListing("NOTICE");
        }
        if (inSitemap == null || inListing == null || isShort()) {
            readFeed();
        }
        readPages();
    }

    private boolean isShort() {
        long posts = found.keySet().stream()
                .filter(address -> address.type() == PostType.POST)
                .count();
        return (blog.postCount() != null && posts < blog.postCount())
                || (inListing != null && found.size() < inListing);
    }

    private void readSitemaps() {
        Deque<HttpUrl> waiting = new ArrayDeque<>(List.of(Objects.requireNonNull(home.resolve("/sitemap.xml"))));
        Set<HttpUrl> asked = new HashSet<>();
        while (!waiting.isEmpty() && asked.size() < MAX_SITEMAPS) {
            HttpUrl url = waiting.remove();
            if (asked.add(url)) {
                waiting.addAll(readSitemap(url));
            }
        }
        sitemapIsWhole &= waiting.isEmpty();
        MessageDigest digest = Sha256.sha256();
        found.values()
                .forEach(post -> digest.update(
                        (post.address().on(home) + " " + post.lastModified() + "\n").getBytes(StandardCharsets.UTF_8)));
        sitemapDigest = Sha256.hex(digest);
    }

    private List<HttpUrl> readSitemap(HttpUrl url) {
        byte[] bytes = resources.bytes(url);
        try {
            if (bytes != null) {
                List<HttpUrl> children = Sitemap.read(bytes, this::addFromSitemap);
                inSitemap = found.size();
                return children;
            }
        } catch (IOException e) {
            resources.unreadable(url, e);
        }
        sitemapIsWhole = false;
        return List.of();
    }

    /** Each post stands there twice, as desktop page and mobile twin, both with the same time. */
    private void addFromSitemap(Sitemap.Entry entry) {
        PostAddress address = PostAddress.of(entry.url());
        if (address != null) {
            found.merge(
                    address,
                    new DiscoveredPost(address, entry.lastModified(), PostSource.SITEMAP),
                    (old, twin) -> old.lastModified() == null ? twin : old);
        }
    }

    /** Reads on until nothing can be new: the last page, or as many known posts as the blog says it has. */
    private boolean readListing(String type) {
        @Nullable HttpUrl next = Listing.firstPage(home, type);
        Set<HttpUrl> asked = new HashSet<>();
        Set<PostAddress> seen = new LinkedHashSet<>();
        int withoutNews = 0;
        while (next != null && asked.size() < MAX_PAGES && withoutNews < MAX_PAGES_WITHOUT_NEWS && asked.add(next)) {
            byte[] bytes = resources.bytes(next);
            Listing listing = bytes == null ? null : Listing.parse(bytes, home);
            if (listing == null) {
                return false;
            }
            boolean news = false;
            boolean unknown = false;
            for (Listing.Item item : listing.posts()) {
                unknown |= addFromListing(item);
                news |= seen.add(item.addresses().get(0));
            }
            withoutNews = news ? 0 : withoutNews + 1;
            Integer total = listing.totalItems();
            if (type.equals("POST")) {
                inListing = total != null ? total : Integer.valueOf(seen.size());
            }
            boolean allKnown = total != null && found.size() >= total && !unknown;
            next = listing.next() == null || allKnown ? null : Listing.page(home, type, listing.next());
        }
        listed += seen.size();
        listingIsWhole = next == null && listed > 0;
        return true;
    }

    private boolean addFromListing(Listing.Item item) {
        if (item.addresses().stream().anyMatch(found::containsKey)) {
            return false;
        }
        return add(item.addresses().get(0), PostSource.LISTING);
    }

    private void readFeed() {
        byte[] bytes = resources.bytes(Objects.requireNonNull(home.resolve("/rss")));
        feed = bytes == null ? new Feed(null, null, List.of()) : Feed.parse(bytes);
        inFeed = bytes == null ? null : Integer.valueOf(feed.items().size());
        for (Feed.Item item : feed.items()) {
            PostAddress address = PostAddress.parse(item.url());
            boolean known = item.id() != null && found.containsKey(PostAddress.ofId(item.id()));
            if (!known) {
                add(address == null && item.id() != null ? PostAddress.ofId(item.id()) : address, PostSource.FEED);
            }
        }
    }

    /** {@code /category?page=N} lists all posts, also where the home page is a cover. */
    private void readPages() {
        int last = 1;
        for (int number = 1; number <= Math.min(last, MAX_PAGES) && isShortOrOnlySource(); number++) {
            HttpUrl url = Objects.requireNonNull(home.resolve("/category"))
                    .newBuilder()
                    .addQueryParameter("page", Integer.toString(number))
                    .build();
            byte[] bytes = resources.bytes(url);
            ListPage list = bytes == null ? null : ListPage.read(Page.parse(bytes, null, url));
            if (list == null || !inPages.addAll(list.posts())) {
                return;
            }
            list.posts().forEach(address -> add(address, PostSource.PAGES));
            last = Math.max(number + 1, list.lastPage() == null ? 0 : list.lastPage());
        }
    }

    private boolean isShortOrOnlySource() {
        return isShort() || (inSitemap == null && inListing == null);
    }

    private boolean add(@Nullable PostAddress address, PostSource source) {
        return address != null && found.putIfAbsent(address, new DiscoveredPost(address, null, source)) == null;
    }
}
