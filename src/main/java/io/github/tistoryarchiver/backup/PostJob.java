package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ArchiveException;
import io.github.tistoryarchiver.archive.ArchivedPosts;
import io.github.tistoryarchiver.archive.Etags;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.SeenPosts;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.Page;
import io.github.tistoryarchiver.tistory.PostReader;
import io.github.tistoryarchiver.tistory.Reactions;
import io.github.tistoryarchiver.tistory.ReadPost;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Brings one post in: fetch, read, its files, Markdown, store. */
final class PostJob {
    private final Site site;
    private final Scope scope;
    private final Files files;
    private final @Nullable CommentJob comments;
    private final boolean reactions;
    private final @Nullable SeenPosts seen;
    private final @Nullable Etags etags;
    private final Repair repair;
    private final PostReading reading;
    private final ArchivedPosts archived;
    private final Rendering rendering;
    private final Readers readers;
    private final OwnerVoices voices;
    private final Consumer<Page> pages;
    private final @Nullable OffsetDateTime now;

    /** What is done about the files of a post. */
    private enum Files {
        /** Those that are missing are fetched. */
        BRING,
        /** All are fetched again. */
        REFRESH,
        /** None is. */
        KEEP
    }

    private PostJob(
            Site site,
            Scope scope,
            Files files,
            @Nullable CommentJob comments,
            boolean reactions,
            @Nullable SeenPosts seen,
            @Nullable Etags etags,
            Repair repair,
            PostReading reading,
            ArchivedPosts archived,
            Rendering rendering,
            Readers readers,
            OwnerVoices voices,
            Consumer<Page> pages,
            @Nullable OffsetDateTime now) {
        this.site = site;
        this.scope = scope;
        this.files = files;
        this.comments = comments;
        this.reactions = reactions;
        this.seen = seen;
        this.etags = etags;
        this.repair = repair;
        this.reading = reading;
        this.archived = archived;
        this.rendering = rendering;
        this.readers = readers;
        this.voices = voices;
        this.pages = pages;
        this.now = now;
    }

    /**
     * Brings posts in as a run does.
     *
     * @param comments {@code null} to ask for none
     * @param pages told of every post page that was read
     * @param now when the run began
     */
    static PostJob of(
            Site site,
            BackupOptions options,
            @Nullable CommentJob comments,
            SeenPosts seen,
            Etags etags,
            Repair repair,
            PostReading reading,
            ArchivedPosts archived,
            Rendering rendering,
            Readers readers,
            OwnerVoices voices,
            Consumer<Page> pages,
            OffsetDateTime now) {
        Files files = !options.assets() ? Files.KEEP : options.refresh() ? Files.REFRESH : Files.BRING;
        return new PostJob(
                site,
                options.scope(),
                files,
                comments,
                options.reactions(),
                seen,
                etags,
                repair,
                reading,
                archived,
                rendering,
                readers,
                voices,
                pages,
                now);
    }

    /** Makes posts that are there already anew: fetches no file, keeps no revision, remembers nothing for later runs. */
    static PostJob again(
            Site site,
            CommentJob comments,
            PostReading reading,
            ArchivedPosts archived,
            Rendering rendering,
            Readers readers) {
        return new PostJob(
                site,
                Scope.EVERYTHING,
                Files.KEEP,
                comments,
                true,
                null,
                null,
                Repair.NONE,
                reading,
                archived,
                rendering,
                readers,
                OwnerVoices.NONE,
                page -> {},
                null);
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
        Post post = read.post().withReactionCount(reactions(read.post().id(), url, folder));
        AssetJob job = new AssetJob(
                site.fetcher(),
                folder,
                url,
                reading.fallbacks(found, url),
                repair.isDamaged(folder + "/post.json") ? folder.assetsOfRevisions() : folder.assetsOfAllRevisions(),
                files == Files.REFRESH,
                etags,
                file -> repair.isDamaged(folder + "/" + file));
        List<Asset> assets = read.assets().stream()
                .map(reference -> files == Files.KEEP ? job.keep(reference) : job.bring(reference))
                .toList();
        Post whole = post.withAssets(assets, cover(assets, read.coverKey()));
        if (!folder.exists()) {
            site.archive().linksMayBeWrong();
        }
        archived.add(whole.type(), whole.id(), whole.slug());
        Post linked = rendering.linked(whole);
        UnaryOperator<String> addresses = rendering.addresses(linked);
        String text = Rendering.text(read.readable(), addresses);
        CommentJob.Harvest harvest = comments(read, url);
        List<Comment> threads = readers.redacted(Spam.marked(CommentThreads.merged(
                repair.isDamaged(folder + "/comments.json") ? List.of() : folder.readComments(),
                CommentThreads.merged(voices.under(post.id()), harvest.comments(), false, null),
                harvest.isWhole(),
                now == null ? null : now.toLocalDate())));
        Problem lack = harvest.lack(linked.commentCount(), Comment.living(threads));
        PostFolder.Change change = folder.write(
                linked,
                rendering.markdown(linked, text, threads),
                read.bodyHtml(),
                threads,
                repair.touches(folder.toString()) ? null : changedAt(linked, found));
        if (seen != null && job.problems().isEmpty() && lack == null && files != Files.KEEP) {
            seen.add(url.toString(), post.id(), found.lastModified());
        }
        return new Outcome.Saved(
                found.address(),
                SavedPost.of(linked, Comment.living(threads), Archive.pathOf(post.type(), post.id())),
                change,
                job.saved(),
                job.bytes(),
                job.problems(),
                job.deadLinks(),
                Outcome.Comments.of(
                        threads, linked.commentCount() != null ? linked.commentCount() : harvest.total(), lack),
                read.notes(),
                read.unknownBlocks(),
                disagreements,
                Rendering.survival(read.readable(), text, addresses),
                read.readable() != null && text.isEmpty());
    }

    /** As the blog says, else as an earlier run was told. */
    private @Nullable Integer reactions(long id, HttpUrl page, PostFolder folder) {
        Integer count = null;
        if (reactions) {
            try (Response response =
                    site.fetcher().fetch(Request.reading(Reactions.ofPost(site.home(), id), page, Map.of()))) {
                count = response.isSuccess() ? Reactions.parse(response.body().bytes()) : null;
            } catch (IOException e) {
                count = null; // a number that changes every day is no part of a whole archive
            }
        }
        if (count != null || repair.isDamaged(folder + "/post.json")) {
            return count;
        }
        Post before = folder.readOrNull();
        return before == null ? null : before.reactionCount();
    }

    private CommentJob.Harvest comments(ReadPost read, HttpUrl url) {
        if (comments == null || (read.post().visibility() == Visibility.PROTECTED && read.readable() == null)) {
            return new CommentJob.Harvest(read.comments(), false, null);
        }
        return comments.of(read, url);
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
