package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ArchivedPosts;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.PostSummary;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Brings one post in: fetch, read, its files, its comments, Markdown, store. */
public final class PostArchiver {
    private final BlogContext site;
    private final Scope scope;
    private final PostFetcher reading;
    private final PostFiles files;
    private final PostComments comments;
    private final ReactionCounts reactions;
    private final ArchivedPosts archived;
    private final PostRenderer rendering;
    private final Repair repair;
    private final @Nullable SeenPosts seen;
    private final @Nullable OffsetDateTime now;
    private final Consumer<Page> pages;

    private PostArchiver(
            BlogContext site,
            Scope scope,
            PostFetcher reading,
            PostFiles files,
            PostComments comments,
            ReactionCounts reactions,
            ArchivedPosts archived,
            PostRenderer rendering,
            Repair repair,
            @Nullable SeenPosts seen,
            @Nullable OffsetDateTime now,
            Consumer<Page> pages) {
        this.site = site;
        this.scope = scope;
        this.reading = reading;
        this.files = files;
        this.comments = comments;
        this.reactions = reactions;
        this.archived = archived;
        this.rendering = rendering;
        this.repair = repair;
        this.seen = seen;
        this.now = now;
        this.pages = pages;
    }

    /**
     * Brings posts in as a run does.
     *
     * @param now when the run began
     * @param pages told of every post page that was read
     */
    public static PostArchiver of(
            BlogContext site,
            BackupOptions options,
            PostFetcher reading,
            PostFiles files,
            PostComments comments,
            ArchivedPosts archived,
            PostRenderer rendering,
            Repair repair,
            SeenPosts seen,
            OffsetDateTime now,
            Consumer<Page> pages) {
        return new PostArchiver(
                site,
                options.scope(),
                reading,
                files,
                comments,
                new ReactionCounts(site, options.reactions(), repair),
                archived,
                rendering,
                repair,
                seen,
                now,
                pages);
    }

    /** Makes posts that are there already anew: fetches no file, keeps no revision, remembers nothing for later runs. */
    public static PostArchiver again(
            BlogContext site,
            PostFetcher reading,
            PostComments comments,
            ArchivedPosts archived,
            PostRenderer rendering) {
        return new PostArchiver(
                site,
                Scope.EVERYTHING,
                reading,
                PostFiles.asTheyAre(site, reading),
                comments,
                new ReactionCounts(site, true, Repair.NONE),
                archived,
                rendering,
                Repair.NONE,
                null,
                null,
                page -> {});
    }

    public Outcome bring(DiscoveredPost found) {
        HttpUrl url = found.address().on(site.home());
        try {
            PostFetcher.Result result = reading.of(found, url);
            if (result instanceof PostFetcher.Success success) {
                return take(found, url, success);
            }
            return failed(found, ((PostFetcher.Failure) result).problem());
        } catch (FetchException e) {
            return failed(found, Problem.of(e));
        } catch (ArchiveException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return failed(found, new Problem(Problem.Kind.UNEXPECTED, url.toString(), e.toString()));
        }
    }

    private static Outcome failed(DiscoveredPost found, Problem problem) {
        return new Outcome.Failed(found.address(), problem, found.namedBy());
    }

    private Outcome take(DiscoveredPost found, HttpUrl url, PostFetcher.Success success) {
        Post post = success.read().post();
        PostFolder folder = site.archive().post(post.type(), post.id());
        if (success.isClosed() && folder.readBody() != null) {
            return kept(found, url, folder);
        }
        if (!scope.includes(post)) {
            return new Outcome.Skipped(found.address(), Outcome.Skipped.Reason.OUT_OF_SCOPE);
        }
        pages.accept(success.page());
        return store(found, url, success.read(), success.disagreements());
    }

    /** The text that an earlier run was shown stays; that not everybody may read it now is noted. */
    private Outcome kept(DiscoveredPost found, HttpUrl url, PostFolder folder) {
        Post before = folder.readOrNull();
        String body = folder.readBody();
        if (before != null && body != null && before.visibility() == Visibility.PUBLIC) {
            Post closed = before.protectedByPassword();
            String text = rendering.text(closed, PostReader.readable(body, url));
            List<Comment> threads = folder.readComments();
            folder.rewrite(closed, rendering.markdown(closed, text, threads), threads);
        }
        if (seen != null && before != null) {
            seen.add(url.toString(), before.id(), found.lastModified());
        }
        return new Outcome.Skipped(found.address(), Outcome.Skipped.Reason.KEPT);
    }

    private Outcome store(DiscoveredPost found, HttpUrl url, ParsedPost read, List<String> disagreements) {
        PostFolder folder = site.archive().post(read.post().type(), read.post().id());
        Post post = read.post().withReactionCount(reactions.of(read.post().id(), url, folder));
        PostFiles.Brought brought = files.bring(found, url, folder, read.assets());
        Post whole = post.withAssets(brought.assets(), cover(brought.assets(), read.coverKey()));
        if (!folder.exists()) {
            site.archive().linksMayBeWrong();
        }
        archived.add(whole.type(), whole.id(), whole.slug());
        Post linked = rendering.linked(whole);
        UnaryOperator<String> addresses = rendering.addresses(linked);
        String text = PostRenderer.text(read.readable(), addresses);
        PostComments.Gathered gathered = comments.of(read, url, folder);
        PostFolder.Change change = folder.write(
                linked,
                rendering.markdown(linked, text, gathered.threads()),
                read.bodyHtml(),
                gathered.threads(),
                repair.touches(folder.toString()) ? null : changedAt(linked, found));
        boolean isWhole = brought.problems().isEmpty() && gathered.told().lack() == null && !files.areLeftOut();
        if (seen != null && isWhole) {
            seen.add(url.toString(), post.id(), found.lastModified());
        }
        return new Outcome.Saved(
                found.address(),
                PostSummary.of(linked, gathered.told().archived(), Archive.pathOf(post.type(), post.id())),
                change,
                brought.saved(),
                brought.bytes(),
                brought.problems(),
                brought.deadLinks(),
                gathered.told(),
                read.notes(),
                read.unknownBlocks(),
                disagreements,
                PostRenderer.survival(read.readable(), text, addresses),
                read.readable() != null && text.isEmpty());
    }

    /** As the page tells it, else the sitemap, else when it was noticed; {@code null} where posts are only made anew. */
    private @Nullable OffsetDateTime changedAt(Post post, DiscoveredPost found) {
        return now == null
                ? null
                : Stream.of(post.modifiedAt(), found.lastModified())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(now);
    }

    private static @Nullable String cover(List<Asset> assets, @Nullable String key) {
        return assets.stream()
                .filter(asset -> key != null && asset.source().contains(key))
                .map(Asset::file)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
