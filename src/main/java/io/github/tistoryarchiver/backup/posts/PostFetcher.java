package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.backup.assets.AlternateAddresses;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.fetch.WholeAnswer;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageEnd;
import io.github.tistoryarchiver.tistory.page.PageKind;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one post: its page, with its password if it has one, then the data that only its owner sees, and other
 * sources if something is still missing.
 */
public final class PostFetcher {
    /** Pages that say more than the status with which they came. */
    private static final Set<PageKind> NOTICES =
            EnumSet.of(PageKind.BLOCKED, PageKind.CAPTCHA, PageKind.LOGIN, PageKind.DORMANT, PageKind.RESTRICTED);

    private final BlogContext site;
    private final PostPasswords passwords;
    private final UnaryOperator<Post> addOwnerData;
    private final AlternateSources alternates;
    private final EarlierReading earlier;

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
        this.earlier = new EarlierReading(site.archive(), alternates.categories());
    }

    /**
     * A post that was read.
     *
     * @param isClosed whether its text is still behind a password
     * @param lacksEnd whether its page looks cut short, and came twice like that
     * @param disagreements fields on which its sources disagree
     */
    record Result(Page page, ParsedPost read, boolean isClosed, boolean lacksEnd, List<String> disagreements) {}

    Fetched<Result> fetch(DiscoveredPost found, HttpUrl url) {
        return ask(Request.page(url)).then(answer -> {
            PageKind kind = answer.value().kind();
            if (!answer.isSuccess()) {
                return new Fetched.Missing<>(
                        NOTICES.contains(kind)
                                ? new Problem(problem(kind), url.toString(), "")
                                : Problem.status(url, answer.status()));
            }
            if (kind != PageKind.POST && kind != PageKind.PROTECTED) {
                return new Fetched.Missing<>(new Problem(problem(kind), url.toString(), kind.name()));
            }
            ParsedPost own = PostReader.read(answer.value(), site.name());
            return kind == PageKind.PROTECTED
                            && own != null
                            && passwords.has(own.post().id())
                    ? opened(found, url, own.post().id())
                    : completed(found, url, answer, own);
        });
    }

    /** Fetches a page; what the platform says instead of a page need not have the end of one. */
    private Fetched<WholeAnswer<Page>> ask(Request request) {
        return WholeAnswer.ask(
                site.fetcher(), request, Page::of, page -> page.isWhole() || isNotice(page.kind()), PageEnd::isSame);
    }

    private static boolean isNotice(PageKind kind) {
        return kind == PageKind.BLOCKED || kind == PageKind.ERROR || kind == PageKind.RESTRICTED;
    }

    /** Fetches a protected post with its password. */
    private Fetched<Result> opened(DiscoveredPost found, HttpUrl url, long id) {
        return ask(Request.page(url).withCookie(passwords.cookie(id, url))).then(answer -> {
            PageKind kind = answer.value().kind();
            ParsedPost read = PostReader.read(answer.value(), site.name());
            if (kind == PageKind.PROTECTED) {
                passwords.refuse(id, url);
                return completed(found, url, answer, read);
            }
            if (!answer.isSuccess() || kind != PageKind.POST || read == null) {
                return new Fetched.Missing<>(Problem.status(url, answer.status()));
            }
            passwords.accept(id, url);
            return completed(found, url, answer, read.of(read.post().protectedByPassword()));
        });
    }

    private Fetched<Result> completed(
            DiscoveredPost found, HttpUrl url, WholeAnswer<Page> answer, @Nullable ParsedPost onPage) {
        ParsedPost own = onPage == null
                ? null
                : onPage.of(addOwnerData.apply(onPage.post())).titledBy(found.title(), "listing");
        AlternateSources.Completed completed = own != null && own.isWhole()
                ? AlternateSources.Completed.of(own)
                : alternates.complete(found.address(), own);
        ParsedPost read = completed.read();
        if (read == null || !read.hasBody()) {
            Problem.Kind kind = completed.isExcerptLeft() ? Problem.Kind.ONLY_EXCERPT : Problem.Kind.NO_BODY;
            return new Fetched.Missing<>(new Problem(kind, url.toString(), ""));
        }
        Long asked = found.address().id();
        long id = read.post().id();
        if (asked != null && asked != id) {
            return new Fetched.Missing<>(new Problem(Problem.Kind.OTHER_POST, url.toString(), Long.toString(id)));
        }
        boolean isClosed = answer.value().kind() == PageKind.PROTECTED;
        ParsedPost known = read.of(earlier.completed(read.post(), isClosed));
        return new Fetched.Value<>(
                new Result(answer.value(), known, isClosed, answer.lacksEnd(), completed.disagreements()));
    }

    private static Problem.Kind problem(PageKind kind) {
        return switch (kind) {
            case ERROR -> Problem.Kind.PRIVATE_OR_DELETED;
            case BLOCKED -> Problem.Kind.BLOCKED;
            case CAPTCHA -> Problem.Kind.CAPTCHA;
            case LOGIN -> Problem.Kind.LOGIN;
            case DORMANT -> Problem.Kind.DORMANT;
            case RESTRICTED -> Problem.Kind.RESTRICTED;
            case OVERSIZED -> Problem.Kind.OVERSIZED;
            default -> Problem.Kind.NOT_A_POST;
        };
    }

    /** Returns other addresses for a post's files whose signed addresses expired. */
    AlternateAddresses alternateAddresses(DiscoveredPost found, HttpUrl url) {
        return new AlternateAddresses(
                () -> again(url, passwords.cookieOfOpened(url)), () -> alternates.fromFeed(found.address()));
    }

    /** Reads the page once more; returns {@code null} if it does not answer. The file is then reported as missing. */
    private @Nullable ParsedPost again(HttpUrl url, @Nullable String cookie) {
        WholeAnswer<Page> answer = ask(Request.page(url).withCookie(cookie)).orNull();
        return answer == null || !answer.isSuccess() ? null : PostReader.read(answer.value(), site.name());
    }
}
