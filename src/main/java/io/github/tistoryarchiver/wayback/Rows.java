package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.wayback.machine.Capture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * The captures of a blog by what they are of, each row the oldest first. Host, scheme, query and the {@code /m/} of mobile pages
 * make no difference between posts.
 */
final class Rows {
    private static final Pattern FEED = Pattern.compile("/rss/?");
    private static final Pattern GUESTBOOK = Pattern.compile("/m/api/guestbook|(?:/m)?/guestbook/?");
    private static final Pattern COMMENTS = Pattern.compile("/m/api/\\d{1,18}/comment");
    private static final Comparator<PostAddress> NEWEST_FIRST = Comparator.comparing(
                    (PostAddress address) -> address.id() == null ? 0L : address.id())
            .reversed()
            .thenComparing(PostAddress::type)
            .thenComparing(address -> String.valueOf(address.slug()));

    private final List<Capture> homes = new ArrayList<>();
    private final List<Capture> feeds = new ArrayList<>();
    private final Map<String, List<Capture>> comments = new TreeMap<>();
    private final Map<String, List<Capture>> guestbook = new TreeMap<>();
    private final Map<PostAddress, Post> posts = new TreeMap<>(NEWEST_FIRST);

    /** The captures of a post. */
    record Post(List<Capture> pages, List<Capture> mobilePages) {
        Post() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        /** Returns those that differ, the better pages first. */
        List<List<Capture>> rows() {
            return List.of(Capture.different(pages), Capture.different(mobilePages));
        }
    }

    /**
     * Sorts captures.
     *
     * @param only the posts that are wanted; empty for all
     */
    Rows(List<Capture> captures, Set<PostAddress> only) {
        captures.forEach(capture -> add(capture, only));
    }

    /** Tells whether a capture is of any use. */
    static boolean isOfUse(Capture capture) {
        return isHome(capture.url())
                || isFeed(capture.url())
                || isComments(capture.url())
                || isGuestbook(capture.url())
                || (capture.mayBePage() && PostAddress.of(capture.url()) != null);
    }

    private static boolean isHome(HttpUrl url) {
        return url.encodedPath().equals("/") && url.query() == null;
    }

    private static boolean isFeed(HttpUrl url) {
        return FEED.matcher(url.encodedPath()).matches();
    }

    private static boolean isGuestbook(HttpUrl url) {
        return GUESTBOOK.matcher(url.encodedPath()).matches();
    }

    private static boolean isComments(HttpUrl url) {
        return COMMENTS.matcher(url.encodedPath()).matches();
    }

    private void add(Capture capture, Set<PostAddress> only) {
        HttpUrl url = capture.url();
        PostAddress post = PostAddress.of(url);
        if (isHome(url)) {
            homes.add(capture);
        } else if (isFeed(url)) {
            feeds.add(capture);
        } else if (isGuestbook(url)) {
            guestbook
                    .computeIfAbsent(url.encodedPath() + "?" + url.encodedQuery(), any -> new ArrayList<>())
                    .add(capture);
        } else if (isComments(url)) {
            PostAddress of = PostAddress.ofId(Long.parseLong(url.pathSegments().get(2)));
            if (isAmong(of, only)) {
                comments.computeIfAbsent(url.encodedPath() + "?" + url.encodedQuery(), any -> new ArrayList<>())
                        .add(capture);
            }
        } else if (post != null && capture.mayBePage() && isAmong(post, only)) {
            Post row = posts.computeIfAbsent(post, any -> new Post());
            (url.encodedPath().startsWith("/m/") ? row.mobilePages() : row.pages()).add(capture);
        }
    }

    private static boolean isAmong(PostAddress post, Set<PostAddress> only) {
        return only.isEmpty() || only.contains(post);
    }

    List<Capture> homes() {
        return Capture.different(homes);
    }

    List<Capture> feeds() {
        return Capture.different(feeds);
    }

    /** Returns the newest capture of each list of comments. */
    List<Capture> comments() {
        return comments.values().stream()
                .map(row -> row.stream().max(Capture.OLDEST_FIRST).orElseThrow())
                .toList();
    }

    /** Returns the captures of the guestbook that differ: each shows only the latest entries of its time. */
    List<Capture> guestbook() {
        return guestbook.values().stream()
                .flatMap(row -> Capture.different(row).stream())
                .toList();
    }

    /** Returns the posts, those with high numbers first. */
    Map<PostAddress, Post> posts() {
        return posts;
    }

    /** Returns the newest captures of any posts. */
    List<Capture> newestPages(int most) {
        return posts.values().stream()
                .flatMap(post -> post.pages().stream())
                .sorted(Capture.OLDEST_FIRST.reversed())
                .limit(most)
                .sorted(Capture.OLDEST_FIRST)
                .toList();
    }

    /**
     * Estimates the requests for pages.
     *
     * @param history which captures of a post are fetched
     */
    long requests(WaybackOptions.History history) {
        long pages = posts.values().stream()
                .mapToLong(post -> {
                    int different = Capture.different(post.pages().isEmpty() ? post.mobilePages() : post.pages())
                            .size();
                    return switch (history) {
                        case NEWEST -> 1;
                        case CHANGED -> Math.min(2, different);
                        case ALL -> different;
                    };
                })
                .sum();
        return pages
                + Math.min(2, homes().size())
                + feeds().size()
                + comments().size()
                + guestbook().size();
    }
}
