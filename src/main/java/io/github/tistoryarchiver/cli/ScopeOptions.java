package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.cli.arguments.UsageErrors;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that choose the posts of a run. */
final class ScopeOptions {
    @Option(names = "--post", paramLabel = "ID|URL")
    private List<String> posts = List.of();

    @Option(names = "--since", paramLabel = "DATE")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE")
    private @Nullable LocalDate until;

    @Option(names = "--category", paramLabel = "PATH")
    private @Nullable String category;

    @Option(names = "--tag", paramLabel = "TAG")
    private @Nullable String tag;

    /** Whether to try every number below the highest known one. */
    @Option(names = "--scan")
    boolean scan;

    /** Tells whether single posts are named, which are then posts of one blog. */
    boolean namesPosts() {
        return !posts.isEmpty();
    }

    /**
     * Returns the addresses of the posts that are named; empty for all posts.
     *
     * @throws ParameterException when one is neither a number nor the address of a post of this blog
     */
    Set<PostAddress> posts(BlogAddress blog, UsageErrors usage) {
        Set<PostAddress> addresses = new LinkedHashSet<>();
        for (String post : posts) {
            addresses.add(post(post, blog, usage));
        }
        return addresses;
    }

    private static PostAddress post(String text, BlogAddress blog, UsageErrors usage) {
        if (text.matches("[1-9]\\d{0,17}")) {
            return PostAddress.ofId(Long.parseLong(text));
        }
        HttpUrl url = HttpUrl.parse(text);
        PostAddress address = url == null ? null : PostAddress.of(url);
        if (url == null || address == null) {
            throw usage.of("usage.post", text);
        }
        if (!url.host().equals(blog.home().host())) {
            throw usage.of("usage.postElsewhere", text, blog.home().host());
        }
        return address;
    }

    /**
     * Checks that the days are in order.
     *
     * @throws ParameterException when no day can be between them
     */
    void check(UsageErrors usage) {
        if (since != null && until != null && since.isAfter(until)) {
            throw usage.of("usage.period", since.toString(), until.toString());
        }
    }

    /** Returns an option that selects by what only the blog itself tells; {@code null} if none is given. */
    @Nullable
    String selection() {
        return category != null ? "--category" : tag != null ? "--tag" : scan ? "--scan" : null;
    }

    @Nullable
    LocalDate since() {
        return since;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    Scope scope() {
        List<String> path = category == null || category.isBlank() ? List.of() : List.of(category.split("/", 2));
        return new Scope(since, until, path, tag);
    }
}
