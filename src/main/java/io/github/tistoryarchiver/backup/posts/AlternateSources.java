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
 * Where a post is read from when its own page is not enough: the mobile twin, then the feed, which is asked for once a run.
 */
public final class AlternateSources {
    private final Fetcher fetcher;
    private final HttpUrl home;
    private final String blogName;
    private final List<Category> categories;
    private @Nullable Feed feed;

    /** @param feed where it was read before; {@code null} to ask for it when it is needed */
    public AlternateSources(
            Fetcher fetcher, HttpUrl home, String blogName, List<Category> categories, @Nullable Feed feed) {
        this.fetcher = fetcher;
        this.home = home;
        this.blogName = blogName;
        this.categories = categories;
        this.feed = feed;
    }

    /**
     * A post, and the fields on which its sources do not agree.
     *
     * @param read {@code null} where no source tells enough to know which post it is
     */
    record Completed(@Nullable ParsedPost read, List<String> disagreements) {}

    /** @param read what the post's own page told; {@code null} where it told nothing */
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

    /** {@code null} where the feed does not hold the post. */
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

    /** Returns {@code null} where the source fails: the post then stays as its own page shows it. */
    private byte @Nullable [] bytes(HttpUrl url) {
        return Fetched.bytes(fetcher, Request.page(url)).orNull();
    }
}
