package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.fetch.WholeAnswer;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageEnd;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import io.github.tistoryarchiver.tistory.source.Feed;
import io.github.tistoryarchiver.tistory.source.FeedExcerpt;
import java.util.List;
import java.util.Objects;
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
     * @param isExcerptLeft whether a source has the beginning of the text, and none has all of it
     */
    record Completed(@Nullable ParsedPost read, List<String> disagreements, boolean isExcerptLeft) {
        static Completed of(@Nullable ParsedPost read) {
            return new Completed(read, List.of(), false);
        }
    }

    /**
     * Fills in what the post's own page lacks.
     *
     * @param read the post as its own page shows it; {@code null} if that could not be read
     */
    Completed complete(PostAddress address, @Nullable ParsedPost read) {
        Completed mobile = isWhole(read) ? Completed.of(read) : with(mobile(address), Completed.of(read));
        if (isWhole(mobile.read())) {
            return mobile;
        }
        Feed.Item item = item(address);
        ParsedPost served = item == null ? null : PostReader.read(item, home, blogName, categories);
        if (item == null || served == null) {
            return mobile;
        }
        ParsedPost known = mobile.read();
        boolean isExcerpt = FeedExcerpt.isOnly(
                feed(), item, known == null ? null : known.post().summary());
        Completed all = with(isExcerpt ? served.withoutText() : served, mobile);
        boolean hasText = all.read() != null && all.read().hasBody();
        return new Completed(all.read(), all.disagreements(), isExcerpt && !hasText);
    }

    private static boolean isWhole(@Nullable ParsedPost read) {
        return read != null && read.isWhole();
    }

    private static Completed with(@Nullable ParsedPost other, Completed completed) {
        ParsedPost now = completed.read();
        if (other == null) {
            return completed;
        }
        return now == null
                ? Completed.of(other)
                : new Completed(now.completedBy(other), now.disagreements(other), false);
    }

    /** Reads the mobile twin; a cut one is no source. */
    private @Nullable ParsedPost mobile(PostAddress address) {
        HttpUrl url = address.mobileOn(home);
        WholeAnswer<Page> answer = WholeAnswer.ask(fetcher, Request.page(url), Page::of, Page::isWhole, PageEnd::isSame)
                .orNull();
        return answer == null || !answer.isSuccess() ? null : PostReader.read(answer.value(), blogName);
    }

    /** Returns the post as the feed has it, or {@code null} if the feed lacks it. */
    @Nullable
    ParsedPost fromFeed(PostAddress address) {
        Feed.Item item = item(address);
        return item == null ? null : PostReader.read(item, home, blogName, categories);
    }

    private Feed.@Nullable Item item(PostAddress address) {
        for (Feed.Item item : feed().items()) {
            HttpUrl link = item.url() == null ? null : HttpUrl.parse(item.url());
            boolean same =
                    Objects.equals(item.id(), address.id()) || (link != null && address.equals(PostAddress.of(link)));
            if (same) {
                return item;
            }
        }
        return null;
    }

    /** Returns the blog's categories. */
    List<Category> categories() {
        return categories;
    }

    private synchronized Feed feed() {
        if (feed == null) {
            byte[] bytes = bytes(Objects.requireNonNull(home.resolve("/rss")));
            feed = bytes == null ? Feed.EMPTY : Feed.parse(bytes);
        }
        return feed;
    }

    /** Returns the bytes at an address, or {@code null} if it fails: the post then stays as its own page shows it. */
    private byte @Nullable [] bytes(HttpUrl url) {
        return Fetched.bytes(fetcher, Request.page(url)).orNull();
    }
}
