package io.github.tistoryarchiver.backup.rebuild;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.http.decorator.RedirectingFetcher;
import io.github.tistoryarchiver.http.warc.WarcReplayFetcher;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The pages in {@code raw/}. */
final class Records {
    private final WarcReplayFetcher replay;

    private Records(WarcReplayFetcher replay) {
        this.replay = replay;
    }

    static Records of(Archive archive) {
        try {
            return new Records(WarcReplayFetcher.of(archive.rawFiles(), Records::age));
        } catch (IOException e) {
            throw new ArchiveException(archive.folder().resolve("raw"), e);
        }
    }

    /** Returns when a page was last edited, as it says itself; what came in the place of a post is older than any. */
    private static @Nullable Instant age(Response response) {
        try {
            Page page = Page.of(response);
            OffsetDateTime modifiedAt = page.kind() == PageKind.POST ? PostReader.modifiedAt(page) : null;
            return modifiedAt != null
                    ? modifiedAt.toInstant()
                    : page.kind() == PageKind.POST || page.kind() == PageKind.PROTECTED ? null : Instant.MIN;
        } catch (IOException e) {
            return Instant.MIN;
        }
    }

    RedirectingFetcher fetcher() {
        return new RedirectingFetcher(replay);
    }

    boolean know(HttpUrl url) {
        return replay.knows(url);
    }

    /** Returns the addresses of posts on a blog, in a fixed order. */
    Stream<PostAddress> posts(HttpUrl home) {
        return urls().filter(url -> url.host().equals(home.host()))
                .map(PostAddress::of)
                .filter(Objects::nonNull)
                .distinct()
                .filter(address -> know(address.on(home)));
    }

    private Stream<HttpUrl> urls() {
        return replay.addresses().stream().map(HttpUrl::parse).filter(Objects::nonNull);
    }

    /** Reads a post; {@code null} if its page is none. */
    @Nullable
    ParsedPost post(HttpUrl url, String blogName) {
        Page page = page(url);
        return page == null ? null : PostReader.read(page, blogName);
    }

    /** Returns the blog, as its home page shows it; {@code null} if none was recorded. */
    @Nullable
    Blog blog() {
        return urls().filter(url -> url.encodedPath().equals("/") && url.query() == null)
                .map(this::blog)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Blog blog(HttpUrl home) {
        try {
            Page page = page(home);
            Blog blog = page == null
                    ? null
                    : BlogReader.read(page, BlogAddress.parse(home.toString())).blog();
            return blog == null || blog.id() == null ? null : blog;
        } catch (BlogAddress.NotABlogException e) {
            return null;
        }
    }

    private @Nullable Page page(HttpUrl url) {
        return Fetched.get(fetcher(), Request.page(url), Page::of).orNull();
    }
}
