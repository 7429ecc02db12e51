package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.backup.assets.AlternateAddresses;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads one post: its page, once more with its password where it has one, what its owner knows of it, and other sources where all that lacks
 * something.
 */
public final class PostFetcher {
    private final BlogContext site;
    private final PostPasswords keys;
    private final UnaryOperator<Post> knownOtherwise;
    private final AlternateSources seconds;

    /** @param knownOtherwise adds to a post what its page does not show */
    public PostFetcher(
            BlogContext site, PostPasswords keys, UnaryOperator<Post> knownOtherwise, AlternateSources seconds) {
        this.site = site;
        this.keys = keys;
        this.knownOtherwise = knownOtherwise;
        this.seconds = seconds;
    }

    /** What came of it. */
    sealed interface Result {}

    /** There is no post, or it cannot be read. */
    record Failure(Problem problem) implements Result {}

    /**
     * The post.
     *
     * @param isClosed whether its text stays behind a password
     * @param disagreements fields on which its sources do not agree
     */
    record Success(Page page, ParsedPost read, boolean isClosed, List<String> disagreements) implements Result {}

    Result of(DiscoveredPost found, HttpUrl url) throws IOException {
        try (Response response = site.fetcher().fetch(Request.page(url))) {
            Page page = Page.of(response);
            PageKind kind = page.kind();
            if (!response.isSuccess()) {
                return new Failure(
                        kind == PageKind.BLOCKED
                                ? new Problem(Problem.Kind.BLOCKED, url.toString(), "")
                                : Problem.status(url, response.status()));
            }
            if (kind != PageKind.POST && kind != PageKind.PROTECTED) {
                return new Failure(new Problem(problem(kind), url.toString(), kind.name()));
            }
            ParsedPost own = PostReader.read(page, site.name());
            return kind == PageKind.PROTECTED
                            && own != null
                            && keys.has(own.post().id())
                    ? opened(found, url, own.post().id())
                    : completed(found, url, page, own);
        }
    }

    /** Asks for a protected post once more, with its password. */
    private Result opened(DiscoveredPost found, HttpUrl url, long id) throws IOException {
        try (Response response = site.fetcher().fetch(Request.page(url).withCookie(keys.cookie(id)))) {
            Page page = Page.of(response);
            ParsedPost read = PostReader.read(page, site.name());
            if (page.kind() == PageKind.PROTECTED) {
                keys.refuse(id, url);
                return completed(found, url, page, read);
            }
            return response.isSuccess() && page.kind() == PageKind.POST && read != null
                    ? completed(found, url, page, read.of(read.post().protectedByPassword()))
                    : new Failure(Problem.status(url, response.status()));
        }
    }

    private Result completed(DiscoveredPost found, HttpUrl url, Page page, @Nullable ParsedPost onPage) {
        ParsedPost own = onPage == null ? null : onPage.of(knownOtherwise.apply(onPage.post()));
        AlternateSources.Completed completed = own != null && own.isWhole()
                ? new AlternateSources.Completed(own, List.of())
                : seconds.complete(found.address(), own);
        ParsedPost read = completed.read();
        if (read == null || !read.hasBody()) {
            return new Failure(new Problem(Problem.Kind.NO_BODY, url.toString(), ""));
        }
        Long asked = found.address().id();
        long id = read.post().id();
        return asked != null && asked != id
                ? new Failure(new Problem(Problem.Kind.OTHER_POST, url.toString(), Long.toString(id)))
                : new Success(page, read, page.kind() == PageKind.PROTECTED, completed.disagreements());
    }

    private static Problem.Kind problem(PageKind kind) {
        return switch (kind) {
            case ERROR -> Problem.Kind.PRIVATE_OR_DELETED;
            case BLOCKED -> Problem.Kind.BLOCKED;
            case OVERSIZED -> Problem.Kind.OVERSIZED;
            default -> Problem.Kind.NOT_A_POST;
        };
    }

    /** Where signed addresses of files that have ended can be had anew. */
    AlternateAddresses fallbacks(DiscoveredPost found, HttpUrl url) {
        return new AlternateAddresses(() -> again(url), () -> seconds.fromFeed(found.address()));
    }

    /** {@code null} where the page does not answer this time. */
    private @Nullable ParsedPost again(HttpUrl url) {
        try (Response response = site.fetcher().fetch(Request.page(url))) {
            return response.isSuccess() ? PostReader.read(Page.of(response), site.name()) : null;
        } catch (IOException e) {
            return null; // the file is named as missing then
        }
    }
}
