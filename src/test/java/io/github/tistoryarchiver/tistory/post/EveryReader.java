package io.github.tistoryarchiver.tistory.post;

import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.markdown.frontmatter.FrontMatter;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.page.ListPage;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.source.Feed;
import io.github.tistoryarchiver.tistory.source.Listing;
import io.github.tistoryarchiver.tistory.source.Sitemap;
import java.io.IOException;
import java.util.Objects;
import okhttp3.HttpUrl;

/** Everything that this package can take bytes for. */
final class EveryReader {
    static final HttpUrl POST = Objects.requireNonNull(HttpUrl.parse("https://sora.tistory.com/7"));

    private EveryReader() {}

    /** Reads as a post, as a list, as a blog's first page, as a feed, a sitemap and a listing. */
    static ParsedPost read(byte[] bytes, String contentType) {
        Page page = Page.parse(bytes, contentType, POST);
        ListPage.read(page);
        try {
            BlogReader.read(page, BlogAddress.parse("sora"));
        } catch (BlogAddress.NotABlogException e) {
            throw new AssertionError(e);
        }
        Feed.parse(bytes);
        try {
            Sitemap.read(bytes, entry -> {});
        } catch (IOException e) {
            assert e.getMessage() != null; // a sitemap that is none is said so
        }
        Listing.parse(bytes, Objects.requireNonNull(POST.resolve("/")));
        ParsedPost read = PostReader.read(page, "sora");
        if (read != null) {
            FrontMatter.of(read.post());
            if (read.readable() != null) {
                MarkdownWriter.write(read.readable(), address -> address);
            }
        }
        return read;
    }
}
