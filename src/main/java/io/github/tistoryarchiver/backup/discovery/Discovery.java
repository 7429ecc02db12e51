package io.github.tistoryarchiver.backup.discovery;

import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.archive.state.SourceSnapshot;
import io.github.tistoryarchiver.backup.fetch.PageWalk;
import io.github.tistoryarchiver.backup.report.Lists;
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
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Finds the posts of a blog. The sitemap is read first, since it gives the time of each post's last change, then the
 * mobile listing. If one of them is missing, the feed is read; if both are, or the blog shows a higher post count, the
 * blog's own lists are read page by page. While the sitemap and the home page are unchanged, no other source is read.
 */
public final class Discovery {
    private static final int MAX_SITEMAPS = 200;
    private static final int MAX_PAGES = 5_000;

    /** Pages that may repeat known posts: a post may move while the list is read. */
    private static final int MAX_LISTINGS_WITHOUT_NEWS = 1;

    private final LenientFetcher fetcher;
    private final HttpUrl home;
    private final Blog blog;
    private final List<PostAddress> shown;
    private final Map<PostAddress, DiscoveredPost> found = new LinkedHashMap<>();
    private final Set<PostAddress> inPages = new HashSet<>();
    private boolean sitemapIsWhole = true;
    private boolean listingIsWhole = true;
    private boolean isNamedNowhere;
    private String sitemapDigest = "";
    private int listed;
    private @Nullable Integer inSitemap;
    private @Nullable Integer inListing;
    private @Nullable Integer inFeed;
    private @Nullable Feed feed;

    private Discovery(Fetcher fetcher, HttpUrl home, Home page) {
        this.fetcher = new LenientFetcher(fetcher);
        this.home = home;
        this.blog = page.blog();
        this.shown = Stream.concat(
                        page.posts().stream(),
                        blog.sidebar().recentPosts().stream()
                                .map(link -> PostAddress.parse(link.url()))
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    /**
     * The blog's home page.
     *
     * @param posts that it lists
     */
    public record Home(Blog blog, List<PostAddress> posts) {}

    /**
     * The posts found.
     *
     * @param isWhole whether a source that names every post was read to its end; only then does absence mean anything
     * @param feed the feed; {@code null} if it was not read
     * @param known the state for the next run; {@code null} if there is no sitemap to compare with
     */
    public record Result(
            List<DiscoveredPost> posts,
            SourceCounts sources,
            boolean isWhole,
            List<Problem> problems,
            Lists lists,
            @Nullable Feed feed,
            @Nullable SourceSnapshot known) {}

    /**
     * Reads the sources.
     *
     * @param page the blog's home page
     * @param owner posts in the owner's lists
     * @param before the state of an earlier run; {@code null} to read all sources
     * @param isArchived whether an address belongs to an archived post
     */
    public static Result of(
            Fetcher fetcher,
            HttpUrl home,
            Home page,
            ConsolePosts owner,
            @Nullable SourceSnapshot before,
            Predicate<PostAddress> isArchived) {
        Discovery discovery = new Discovery(fetcher, home, page);
        discovery.readSitemaps();
        if (before != null && discovery.isUnchangedSince(before, isArchived)) {
            discovery.restore(before);
        } else {
            discovery.readOtherSources();
        }
        discovery.addOwnerPosts(owner);
        return discovery.result();
    }

    private Result result() {
        boolean inOneSource = inSitemap != null && inSitemap > 0 && sitemapIsWhole;
        Lists lists = fetcher.lists();
        SourceSnapshot known = !inOneSource || !lists.broken().isEmpty()
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
                inOneSource || (listingIsWhole && listed > 0),
                fetcher.problems(),
                lists,
                feed,
                known);
    }

    private void addOwnerPosts(ConsolePosts owner) {
        for (ConsolePostList.Item item : owner.posts()) {
            boolean isFound = item.addresses().stream().anyMatch(found::containsKey)
                    || found.containsKey(PostAddress.ofId(item.id()));
            if (!isFound) {
                found.put(item.address(), new DiscoveredPost(item.address(), item.modifiedAt(), PostSource.OWNER));
            }
        }
    }

    private boolean isUnchangedSince(SourceSnapshot before, Predicate<PostAddress> isArchived) {
        return inSitemap != null
                && sitemapIsWhole
                && before.sitemap().equals(sitemapDigest)
                && Objects.equals(before.postCount(), blog.postCount())
                && blog.sidebar().recentPosts().stream()
                        .map(link -> PostAddress.parse(link.url()))
                        .filter(Objects::nonNull)
                        .allMatch(post -> found.containsKey(post) || isArchived.test(post));
    }

    private void restore(SourceSnapshot before) {
        inListing = before.listing();
        before.notInSitemap().forEach(text -> add(PostAddress.parse(text), PostSource.LISTING));
    }

    private void readOtherSources() {
        if (readListing("POST")) {
            readListing("NOTICE");
        }
        isNamedNowhere = !shown.isEmpty() && posts() == 0;
        if (inSitemap == null || inListing == null || isNamedNowhere || isShort()) {
            readFeed();
        }
        readPages();
        if (isNamedNowhere) {
            readHome();
            fetcher.remark(new Problem(Problem.Kind.ONLY_IN_PAGES, home.toString(), Long.toString(posts())));
        }
    }

    /** Adds what the home page shows, and where no other page showed a post what its further pages do. */
    private void readHome() {
        boolean isOnlyHere = inPages.isEmpty();
        inPages.addAll(shown);
        shown.forEach(address -> add(address, PostSource.PAGES));
        if (isOnlyHere) {
            PageWalk.walk(2, MAX_PAGES, 0, number -> readPage("/", number));
        }
    }

    private long posts() {
        return posts("POST");
    }

    /** Counts the known posts of a type of the platform's listing. */
    private long posts(String type) {
        PostType counted = type.equals("NOTICE") ? PostType.NOTICE : PostType.POST;
        return found.keySet().stream()
                .filter(address -> address.type() == counted)
                .count();
    }

    private boolean isShort() {
        return (blog.postCount() != null && posts() < blog.postCount()) || (inListing != null && posts() < inListing);
    }

    private void readSitemaps() {
        Deque<HttpUrl> waiting = new ArrayDeque<>();
        Set<HttpUrl> known = new HashSet<>();
        PageWalk.End end = PageWalk.walk(address("/sitemap.xml"), MAX_SITEMAPS, MAX_SITEMAPS, url -> {
            known.add(url);
            readSitemap(url).stream().filter(known::add).forEach(waiting::add);
            return new PageWalk.Page<>(waiting.poll(), true);
        });
        sitemapIsWhole &= end == PageWalk.End.LAST_PAGE;
        MessageDigest digest = Sha256.digest();
        found.values()
                .forEach(post -> digest.update(
                        (post.address().on(home) + " " + post.lastModified() + "\n").getBytes(StandardCharsets.UTF_8)));
        sitemapDigest = Sha256.hex(digest);
    }

    private HttpUrl address(String path) {
        return Objects.requireNonNull(home.resolve(path));
    }

    /** Reads a sitemap and returns the sitemaps that it names. */
    private List<HttpUrl> readSitemap(HttpUrl url) {
        byte[] bytes = fetcher.whole(url, Sitemap::isWhole, true);
        try {
            if (bytes != null) {
                List<HttpUrl> children = Sitemap.read(bytes, this::addFromSitemap);
                inSitemap = found.size();
                return children;
            }
        } catch (IOException e) {
            fetcher.unreadable(url, e);
        }
        sitemapIsWhole = false;
        return List.of();
    }

    /** Adds an entry. Each post is listed twice, as desktop page and as mobile page, both with the same time. */
    private void addFromSitemap(Sitemap.Entry entry) {
        PostAddress address = PostAddress.of(entry.url());
        if (address != null) {
            found.merge(
                    address,
                    new DiscoveredPost(address, entry.lastModified(), PostSource.SITEMAP),
                    (old, twin) -> old.lastModified() == null ? twin : old);
        }
    }

    /**
     * Reads the mobile listing to its last page, or until as many posts are known as it says that there are.
     *
     * @param type as in the platform's address
     * @return whether every requested page could be read
     */
    private boolean readListing(String type) {
        Set<PostAddress> seen = new LinkedHashSet<>();
        PageWalk.End end = PageWalk.walk(
                Listing.firstPage(home, type),
                MAX_PAGES,
                MAX_LISTINGS_WITHOUT_NEWS,
                url -> readListingPage(url, type, seen));
        listed += seen.size();
        boolean isUnknownType = end == PageWalk.End.UNREADABLE && seen.isEmpty() && !type.equals("POST");
        listingIsWhole &= end == PageWalk.End.LAST_PAGE || isUnknownType;
        return end != PageWalk.End.UNREADABLE;
    }

    /**
     * Reads a page of the mobile listing.
     *
     * @param seen the posts of previous pages, to which this page's posts are added
     */
    private PageWalk.@Nullable Page<HttpUrl> readListingPage(HttpUrl url, String type, Set<PostAddress> seen) {
        byte[] bytes = fetcher.whole(url, Listing::isWhole, false);
        Listing listing = bytes == null ? null : Listing.parse(bytes, home);
        if (listing == null) {
            return null;
        }
        boolean news = false;
        boolean unknown = false;
        for (Listing.Item item : listing.posts()) {
            unknown |= addFromListing(item);
            news |= seen.add(item.addresses().get(0));
        }
        Integer total = listing.totalItems();
        if (type.equals("POST")) {
            inListing = total != null ? total : Integer.valueOf(seen.size());
        }
        boolean allKnown = total != null && posts(type) >= total && !unknown;
        HttpUrl next = listing.next() == null || allKnown ? null : Listing.page(home, type, listing.next());
        return new PageWalk.Page<>(next, news);
    }

    private boolean addFromListing(Listing.Item item) {
        for (PostAddress address : item.addresses()) {
            if (found.computeIfPresent(address, (same, post) -> post.titled(item.title())) != null) {
                return false;
            }
        }
        PostAddress address = item.addresses().get(0);
        found.put(address, new DiscoveredPost(address, null, PostSource.LISTING, item.title()));
        return true;
    }

    private void readFeed() {
        byte[] bytes = fetcher.whole(address("/rss"), Feed::isWhole, true);
        Feed read = bytes == null ? Feed.EMPTY : Feed.parse(bytes);
        feed = read;
        inFeed = bytes == null ? null : Integer.valueOf(read.items().size());
        for (Feed.Item item : read.items()) {
            PostAddress address = PostAddress.parse(item.url());
            boolean known = item.id() != null && found.containsKey(PostAddress.ofId(item.id()));
            if (!known) {
                add(address == null && item.id() != null ? PostAddress.ofId(item.id()) : address, PostSource.FEED);
            }
        }
    }

    /** Reads {@code /category?page=N} if needed. It lists all posts, even if the home page is a cover. */
    private void readPages() {
        if (isShortOrOnlySource()) {
            PageWalk.walk(1, MAX_PAGES, 0, number -> readPage("/category", number));
        }
    }

    private PageWalk.@Nullable Page<Integer> readPage(String list, int number) {
        HttpUrl url = address(list)
                .newBuilder()
                .addQueryParameter("page", Integer.toString(number))
                .build();
        byte[] bytes = fetcher.bytes(url);
        if (bytes == null) {
            return null;
        }
        List<PostAddress> posts = ListPage.read(Page.parse(bytes, null, url)).posts();
        boolean news = inPages.addAll(posts);
        if (news) {
            posts.forEach(address -> add(address, PostSource.PAGES));
        }
        return new PageWalk.Page<>(isShortOrOnlySource() ? number + 1 : null, news);
    }

    private boolean isShortOrOnlySource() {
        return isShort() || isNamedNowhere || (inSitemap == null && inListing == null);
    }

    private boolean add(@Nullable PostAddress address, PostSource source) {
        return address != null && found.putIfAbsent(address, new DiscoveredPost(address, null, source)) == null;
    }
}
