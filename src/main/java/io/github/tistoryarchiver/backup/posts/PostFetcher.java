package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.backup.assets.AlternateAddresses;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one post: its page, with its password if it has one, then the data that only its owner sees, and other
 * sources if something is still missing.
 */
public final class PostFetcher {
    private final BlogContext site;
    private final PostPasswords passwords;
    private final UnaryOperator<Post> addOwnerData;
    private final AlternateSources alternates;

    /**
     * Creates a fetcher of posts.
     *
     * @param addOwnerData adds to a post what only its owner sees
     */
    public PostFetcher(
            BlogContext site, PostPasswords passwords, UnaryOperator<Post> addOwnerData, AlternateSources alternates) {
        this.site = site;
        this.passwords = passwords;
        this.addOwnerData = addOwnerData;
        this.alternates = alternates;
    }

    /**
     * A post that was read.
     *
     * @param isClosed whether its text is still behind a password
     * @param disagreements fields on which its sources disagree
     */
    record Result(Page page, ParsedPost read, boolean isClosed, List<String> disagreements) {}

    Fetched<Result> fetch(DiscoveredPost found, HttpUrl url) {
        return Fetched.ask(site.fetcher(), Request.page(url), response -> {
            Page page = Page.of(response);
            PageKind kind = page.kind();
            if (!response.isSuccess()) {
                return new Fetched.Missing<>(
                        kind == PageKind.BLOCKED
                                ? new Problem(Problem.Kind.BLOCKED, url.toString(), "")
                                : Problem.status(url, response.status()));
            }
            if (kind != PageKind.POST && kind != PageKind.PROTECTED) {
                return new Fetched.Missing<>(new Problem(problem(kind), url.toString(), kind.name()));
            }
            ParsedPost own = PostReader.read(page, site.name());
            return kind == PageKind.PROTECTED
                            && own != null
                            && passwords.has(own.post().id())
                    ? fetchWithPassword(found, url, own.post().id())
                    : completed(found, url, page, own);
        });
    }

    /** Fetches a protected post with its password. */
    private Fetched<Result> fetchWithPassword(DiscoveredPost found, HttpUrl url, long id) {
        Request request = Request.page(url).withCookie(passwords.cookie(id));
        return Fetched.ask(site.fetcher(), request, response -> {
            Page page = Page.of(response);
            ParsedPost read = PostReader.read(page, site.name());
            if (page.kind() == PageKind.PROTECTED) {
                passwords.refuse(id, url);
                return completed(found, url, page, read);
            }
            return response.isSuccess() && page.kind() == PageKind.POST && read != null
                    ? completed(found, url, page, read.of(read.post().protectedByPassword()))
                    : new Fetched.Missing<>(Problem.status(url, response.status()));
        });
    }

    private Fetched<Result> completed(DiscoveredPost found, HttpUrl url, Page page, @Nullable ParsedPost onPage) {
        ParsedPost own = onPage == null ? null : onPage.of(addOwnerData.apply(onPage.post()));
        AlternateSources.Completed completed = own != null && own.isWhole()
                ? new AlternateSources.Completed(own, List.of())
                : alternates.complete(found.address(), own);
        ParsedPost read = completed.read();
        if (read == null || !read.hasBody()) {
            return new Fetched.Missing<>(new Problem(Problem.Kind.NO_BODY, url.toString(), ""));
        }
        Long asked = found.address().id();
        long id = read.post().id();
        return asked != null && asked != id
                ? new Fetched.Missing<>(new Problem(Problem.Kind.OTHER_POST, url.toString(), Long.toString(id)))
                : new Fetched.Value<>(
                        new Result(page, read, page.kind() == PageKind.PROTECTED, completed.disagreements()));
    }

    private static Problem.Kind problem(PageKind kind) {
        return switch (kind) {
            case ERROR -> Problem.Kind.PRIVATE_OR_DELETED;
            case BLOCKED -> Problem.Kind.BLOCKED;
            case OVERSIZED -> Problem.Kind.OVERSIZED;
            default -> Problem.Kind.NOT_A_POST;
        };
    }

    /** Returns other addresses for a post's files whose signed addresses expired. */
    AlternateAddresses alternateAddresses(DiscoveredPost found, HttpUrl url) {
        return new AlternateAddresses(() -> reread(url), () -> alternates.fromFeed(found.address()));
    }

    /** Reads the page once more; returns {@code null} if it does not answer. The file is then reported as missing. */
    private @Nullable ParsedPost reread(HttpUrl url) {
        return Fetched.get(site.fetcher(), Request.page(url), Page::of)
                .then(page -> {
                    ParsedPost post = PostReader.read(page, site.name());
                    return post == null
                            ? new Fetched.Missing<ParsedPost>(new Problem(Problem.Kind.NO_BODY, url.toString(), ""))
                            : new Fetched.Value<>(post);
                })
                .orNull();
    }
}
