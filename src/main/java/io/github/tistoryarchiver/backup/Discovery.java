package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Digest;
import io.github.tistoryarchiver.archive.KnownSources;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.Feed;
import io.github.tistoryarchiver.tistory.ListPage;
import io.github.tistoryarchiver.tistory.Listing;
import io.github.tistoryarchiver.tistory.OwnerList;
import io.github.tistoryarchiver.tistory.Page;
import io.github.tistoryarchiver.tistory.PostAddress;
import io.github.tistoryarchiver.tistory.Sitemap;
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
final class Discovery {
    private static final int MOST_SITEMAPS = 200;
    private static final int MOST_PAGES = 5_000;

    /** A listing that repeats itself ends; one page without news may be a post that moved while it was read. */
    private static final int MOST_PAGES_WITHOUT_NEWS = 2;

    private final Resources resources;
    private final HttpUrl home;
    private final Blog blog;
    private final Map<PostAddress, Found> found = new LinkedHashMap<>();
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
        this.resources = new Resources(fetcher);
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
    record Result(
            List<Found> posts,
            Sources sources,
            boolean isWhole,
            List<Problem> problems,
            @Nullable Feed feed,
            @Nullable KnownSources known) {}

    /**
     * Asks the sources.
     *
     * @param blog as its home page shows it
     * @param owner what the owner's own lists name
     * @param before what an earlier run was told; {@code null} to ask all
     * @param isArchived whether an address is one of an archived post
     */
    static Result of(
            Fetcher fetcher,
            HttpUrl home,
            Blog blog,
            OwnerPosts owner,
            @Nullable KnownSources before,
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
        KnownSources known = !inOneSource
                ? null
                : new KnownSources(
                        sitemapDigest,
                        blog.postCount(),
                        inListing,
                        found.values().stream()
                                .filter(post -> post.namedBy() != NamedBy.SITEMAP && post.namedBy() != NamedBy.OWNER)
                                .map(post -> post.address().on(home).toString())
                                .toList());
        return new Result(
                List.copyOf(found.values()),
                new Sources(
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

    private void addOwned(OwnerPosts owner) {
        for (OwnerList.Item item : owner.posts()) {
            if (!found.containsKey(item.address()) && !found.containsKey(PostAddress.ofNumber(item.id()))) {
                found.put(item.address(), new Found(item.address(), item.modifiedAt(), NamedBy.OWNER));
            }
        }
    }

    private boolean isAsBefore(KnownSources before, Predicate<PostAddress> isArchived) {
        return inSitemap != null
                && sitemapIsWhole
                && before.sitemap().equals(sitemapDigest)
                && Objects.equals(before.postCount(), blog.postCount())
                && blog.sidebar().recentPosts().stream()
                        .map(link -> PostAddress.parse(link.url()))
                        .filter(Objects::nonNull)
                        .allMatch(post -> found.containsKey(post) || isArchived.test(post));
    }

    private void take(KnownSources before) {
        inListing = before.listing();
        before.notInSitemap().forEach(text -> add(PostAddress.parse(text), NamedBy.LISTING));
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
        while (!waiting.isEmpty() && asked.size() < MOST_SITEMAPS) {
            HttpUrl url = waiting.remove();
            if (asked.add(url)) {
                waiting.addAll(readSitemap(url));
            }
        }
        sitemapIsWhole &= waiting.isEmpty();
        MessageDigest digest = Digest.sha256();
        found.values().forEach(post -> digest.update(post.toString().getBytes(StandardCharsets.UTF_8)));
        sitemapDigest = Digest.hex(digest);
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
                    new Found(address, entry.lastModified(), NamedBy.SITEMAP),
                    (old, twin) -> old.lastModified() == null ? twin : old);
        }
    }

    /** Reads on until nothing can be new: the last page, or as many known posts as the blog says it has. */
    private boolean readListing(String type) {
        @Nullable HttpUrl next = Listing.firstPage(home, type);
        Set<HttpUrl> asked = new HashSet<>();
        Set<PostAddress> seen = new LinkedHashSet<>();
        int withoutNews = 0;
        while (next != null && asked.size() < MOST_PAGES && withoutNews < MOST_PAGES_WITHOUT_NEWS && asked.add(next)) {
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
        return add(item.addresses().get(0), NamedBy.LISTING);
    }

    private void readFeed() {
        byte[] bytes = resources.bytes(Objects.requireNonNull(home.resolve("/rss")));
        feed = bytes == null ? new Feed(null, null, List.of()) : Feed.parse(bytes);
        inFeed = bytes == null ? null : Integer.valueOf(feed.items().size());
        for (Feed.Item item : feed.items()) {
            PostAddress address = PostAddress.parse(item.url());
            boolean known = item.id() != null && found.containsKey(PostAddress.ofNumber(item.id()));
            if (!known) {
                add(address == null && item.id() != null ? PostAddress.ofNumber(item.id()) : address, NamedBy.FEED);
            }
        }
    }

    /** {@code /category?page=N} lists all posts, also where the home page is a cover. */
    private void readPages() {
        int last = 1;
        for (int number = 1; number <= Math.min(last, MOST_PAGES) && isShortOrOnlySource(); number++) {
            HttpUrl url = Objects.requireNonNull(home.resolve("/category"))
                    .newBuilder()
                    .addQueryParameter("page", Integer.toString(number))
                    .build();
            byte[] bytes = resources.bytes(url);
            ListPage list = bytes == null ? null : ListPage.read(Page.parse(bytes, null, url));
            if (list == null || !inPages.addAll(list.posts())) {
                return;
            }
            list.posts().forEach(address -> add(address, NamedBy.PAGES));
            last = Math.max(number + 1, list.lastPage() == null ? 0 : list.lastPage());
        }
    }

    private boolean isShortOrOnlySource() {
        return isShort() || (inSitemap == null && inListing == null);
    }

    private boolean add(@Nullable PostAddress address, NamedBy source) {
        return address != null && found.putIfAbsent(address, new Found(address, null, source)) == null;
    }
}
