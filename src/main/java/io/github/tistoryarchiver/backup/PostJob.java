package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ArchiveException;
import io.github.tistoryarchiver.archive.ArchivedPosts;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.SeenPosts;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.Page;
import io.github.tistoryarchiver.tistory.PostReader;
import io.github.tistoryarchiver.tistory.ReadPost;
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
final class PostJob {
    private final Site site;
    private final Scope scope;
    private final PostReading reading;
    private final PostFiles files;
    private final PostComments comments;
    private final ReactionCounts reactions;
    private final ArchivedPosts archived;
    private final Rendering rendering;
    private final Repair repair;
    private final @Nullable SeenPosts seen;
    private final @Nullable OffsetDateTime now;
    private final Consumer<Page> pages;

    private PostJob(
            Site site,
            Scope scope,
            PostReading reading,
            PostFiles files,
            PostComments comments,
            ReactionCounts reactions,
            ArchivedPosts archived,
            Rendering rendering,
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
    static PostJob of(
            Site site,
            BackupOptions options,
            PostReading reading,
            PostFiles files,
            PostComments comments,
            ArchivedPosts archived,
            Rendering rendering,
            Repair repair,
            SeenPosts seen,
            OffsetDateTime now,
            Consumer<Page> pages) {
        return new PostJob(
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
    static PostJob again(
            Site site, PostReading reading, PostComments comments, ArchivedPosts archived, Rendering rendering) {
        return new PostJob(
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

    Outcome bring(Found found) {
        HttpUrl url = found.address().on(site.home());
        try {
            PostReading.Result result = reading.of(found, url);
            if (result instanceof PostReading.Success success) {
                return take(found, url, success);
            }
            return failed(found, ((PostReading.Failure) result).problem());
        } catch (FetchException e) {
            return failed(found, Problem.of(e));
        } catch (ArchiveException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return failed(found, new Problem(Problem.Kind.UNEXPECTED, url.toString(), e.toString()));
        }
    }

    private static Outcome failed(Found found, Problem problem) {
        return new Outcome.Failed(found.address(), problem, found.namedBy());
    }

    private Outcome take(Found found, HttpUrl url, PostReading.Success success) {
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
    private Outcome kept(Found found, HttpUrl url, PostFolder folder) {
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

    private Outcome store(Found found, HttpUrl url, ReadPost read, List<String> disagreements) {
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
        String text = Rendering.text(read.readable(), addresses);
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
                SavedPost.of(linked, gathered.told().archived(), Archive.pathOf(post.type(), post.id())),
                change,
                brought.saved(),
                brought.bytes(),
                brought.problems(),
                brought.deadLinks(),
                gathered.told(),
                read.notes(),
                read.unknownBlocks(),
                disagreements,
                Rendering.survival(read.readable(), text, addresses),
                read.readable() != null && text.isEmpty());
    }

    /** As the page tells it, else the sitemap, else when it was noticed; {@code null} where posts are only made anew. */
    private @Nullable OffsetDateTime changedAt(Post post, Found found) {
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
