package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import io.github.tistoryarchiver.tistory.source.Feed;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Other sources of a post if its own page does not suffice: the mobile page, then the feed, which is fetched once per
 * run.
 */
public final class AlternateSources {
    private final Fetcher fetcher;
    private final HttpUrl home;
    private final String blogName;
    private final List<Category> categories;
    private @Nullable Feed feed;

    /**
     * Creates the alternate sources of a blog's posts.
     *
     * @param feed the feed, if it was read before; {@code null} to fetch it when needed
     */
    public AlternateSources(
            Fetcher fetcher, HttpUrl home, String blogName, List<Category> categories, @Nullable Feed feed) {
        this.fetcher = fetcher;
        this.home = home;
        this.blogName = blogName;
        this.categories = categories;
        this.feed = feed;
    }

    /**
     * A post, and the fields on which its sources disagree.
     *
     * @param read {@code null} if no source identifies the post
     */
    record Completed(@Nullable ParsedPost read, List<String> disagreements) {}

    /**
     * Fills in what the post's own page lacks.
     *
     * @param read the post as its own page shows it; {@code null} if that could not be read
     */
    Completed complete(PostAddress address, @Nullable ParsedPost read) {
        Completed completed = new Completed(read, List.of());
        for (Supplier<@Nullable ParsedPost> source :
                List.<Supplier<@Nullable ParsedPost>>of(() -> mobile(address), () -> fromFeed(address))) {
            ParsedPost now = completed.read();
            if (now != null && now.isWhole()) {
                break;
            }
            ParsedPost other = source.get();
            if (other != null) {
                completed = now == null
                        ? new Completed(other, List.of())
                        : new Completed(now.completedBy(other), now.disagreements(other));
            }
        }
        return completed;
    }

    private @Nullable ParsedPost mobile(PostAddress address) {
        HttpUrl url = address.mobileOn(home);
        byte[] bytes = bytes(url);
        return bytes == null ? null : PostReader.read(Page.parse(bytes, null, url), blogName);
    }

    /** Returns the post as the feed has it, or {@code null} if the feed lacks it. */
    @Nullable
    ParsedPost fromFeed(PostAddress address) {
        for (Feed.Item item : feed().items()) {
            HttpUrl link = item.url() == null ? null : HttpUrl.parse(item.url());
            boolean same =
                    Objects.equals(item.id(), address.id()) || (link != null && address.equals(PostAddress.of(link)));
            if (same) {
                return PostReader.read(item, home, blogName, categories);
            }
        }
        return null;
    }

    private synchronized Feed feed() {
        if (feed == null) {
            byte[] bytes = bytes(Objects.requireNonNull(home.resolve("/rss")));
            feed = bytes == null ? new Feed(null, null, List.of()) : Feed.parse(bytes);
        }
        return feed;
    }

    /** Returns the bytes at an address, or {@code null} if it fails: the post then stays as its own page shows it. */
    private byte @Nullable [] bytes(HttpUrl url) {
        return Fetched.bytes(fetcher, Request.page(url)).orNull();
    }
}
