package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.PostSummary;
import io.github.tistoryarchiver.backup.report.PostVersion;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.content.ledger.Balance;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Archives one post: fetches and reads it, its files and its comments, writes Markdown and stores it. */
public final class PostArchiver {
    /** Where a page is cut, its last characters may be those of a broken tag or sign. */
    private static final int RAGGED_END = 10;

    private final BlogContext site;
    private final Scope scope;
    private final PostParts parts;
    private final PostRenderer renderer;
    private final Repair repair;
    private final RunMemory memory;
    private final StoredPosts stored = new StoredPosts();

    /** Creates an archiver for a run. */
    public PostArchiver(
            BlogContext site, Scope scope, PostParts parts, PostRenderer renderer, Repair repair, RunMemory memory) {
        this.site = site;
        this.scope = scope;
        this.parts = parts;
        this.renderer = renderer;
        this.repair = repair;
        this.memory = memory;
    }

    /**
     * Creates an archiver that works from stored responses: it fetches no files, and stores nothing for later runs.
     */
    public static PostArchiver again(
            BlogContext site, PostFetcher fetcher, PostComments comments, PostRenderer renderer) {
        PostParts parts = new PostParts(
                fetcher,
                PostFiles.asTheyAre(site, fetcher),
                comments,
                new ReactionCounts(site, ReactionCounts.Source.BLOG, Repair.NONE));
        return new PostArchiver(site, Scope.EVERYTHING, parts, renderer, Repair.NONE, RunMemory.OF_RECORDS);
    }

    /**
     * Archives a post.
     *
     * @throws ArchiveException when the archive cannot be written; every other failure is an outcome
     */
    public Outcome archive(DiscoveredPost found) {
        HttpUrl url = found.address().on(site.home());
        try {
            Fetched<PostFetcher.Result> fetched = parts.text().fetch(found, url);
            Problem problem = fetched.problem();
            return problem != null
                    ? failed(found, problem)
                    : archiveFetched(found, url, Objects.requireNonNull(fetched.orNull()));
        } catch (ArchiveException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Outcome.Failed(found.address(), Problem.unexpected(url.toString(), e), found.namedBy(), e);
        }
    }

    private static Outcome failed(DiscoveredPost found, Problem problem) {
        return new Outcome.Failed(found.address(), problem, found.namedBy());
    }

    private Outcome archiveFetched(DiscoveredPost found, HttpUrl url, PostFetcher.Result result) {
        StoredPosts.Versions versions = stored.of(result.read().post().id());
        synchronized (versions) {
            return archiveFetched(found, url, result, versions);
        }
    }

    private Outcome archiveFetched(
            DiscoveredPost found, HttpUrl url, PostFetcher.Result result, StoredPosts.Versions versions) {
        Post post = result.read().post();
        PostFolder folder = site.archive().post(post.type(), post.id());
        if (result.isClosed() && folder.readBody() != null) {
            return keepArchived(found, url, folder);
        }
        if (!scope.includes(post)) {
            return new Outcome.Skipped(found.address(), Outcome.Skipped.Reason.OUT_OF_SCOPE);
        }
        if (result.lacksEnd() && isBeginningOf(folder.readBody(), url, result.read())) {
            return failed(found, new Problem(Problem.Kind.CUT_SHORT, url.toString(), ""));
        }
        memory.pages().accept(result.page());
        PostVersion version = new PostVersion(found.address(), post.modifiedAt(), post.url());
        if (!versions.isFor(version)) {
            memory.add(url, post.id(), found);
            return new Outcome.Skipped(found.address(), Outcome.Skipped.Reason.SAME_POST);
        }
        if (isOlder(post, found, url, folder)) {
            return new Outcome.Skipped(found.address(), Outcome.Skipped.Reason.OLDER_PAGE);
        }
        Outcome outcome = store(found, url, result, versions.isStored());
        versions.store(version);
        return outcome;
    }

    /** Tells whether a page is older than the archive's version, which then stays. */
    private boolean isOlder(Post post, DiscoveredPost found, HttpUrl url, PostFolder folder) {
        Post before = repair.touches(folder.toString()) ? null : folder.readOrNull();
        return before != null
                && before.modifiedAt() != null
                && post.modifiedAt() != null
                && post.modifiedAt().isBefore(before.modifiedAt())
                && memory.mayLeave(post, found, url);
    }

    /** Tells whether a text is no more than the beginning of the archived one, so that its page must have been cut short. */
    private static boolean isBeginningOf(@Nullable String archived, HttpUrl url, ParsedPost read) {
        if (archived == null || read.readable() == null) {
            return false;
        }
        String before = squeezed(PostContent.readable(archived, url));
        String now = squeezed(read.readable());
        return now.length() < before.length()
                && before.startsWith(now.substring(0, Math.max(0, now.length() - RAGGED_END)));
    }

    private static String squeezed(Element text) {
        return text.wholeText().replaceAll("\\s+", "");
    }

    /** Keeps the text that an earlier run stored, and records that the post is now protected. */
    private Outcome keepArchived(DiscoveredPost found, HttpUrl url, PostFolder folder) {
        Post before = folder.readOrNull();
        String body = folder.readBody();
        if (before != null && body != null && before.visibility() == Visibility.PUBLIC) {
            Post closed = before.protectedByPassword();
            String text = renderer.text(closed, PostContent.readable(body, url));
            List<Comment> threads = folder.readComments();
            folder.rewrite(closed, renderer.markdown(closed, text, threads), threads);
        }
        if (before != null) {
            memory.add(url, before.id(), found);
        }
        return new Outcome.Skipped(found.address(), Outcome.Skipped.Reason.KEPT);
    }

    /** @param isStored whether this run stored the post before, as another address showed it */
    private Outcome store(DiscoveredPost found, HttpUrl url, PostFetcher.Result result, boolean isStored) {
        return store(found, url, result.read(), result.disagreements(), result.lacksEnd(), isStored);
    }

    /**
     * Stores a version of a post that was read from other sources than the blog. Versions come in the order of their times; each
     * makes the one before it a revision.
     *
     * @param found its address, and the time for which it speaks
     * @param isSame whether it is the version that is there, with what other sources say of it
     * @throws ArchiveException when the archive cannot be written
     */
    public Outcome store(DiscoveredPost found, ParsedPost read, boolean isSame) {
        return store(found, found.address().on(site.home()), read, List.of(), false, isSame);
    }

    private Outcome store(
            DiscoveredPost found,
            HttpUrl url,
            ParsedPost read,
            List<String> disagreements,
            boolean lacksEnd,
            boolean isStored) {
        PostFolder folder = site.archive().post(read.post().type(), read.post().id());
        PostFiles.Result files = parts.files().fetch(found, url, folder, read.assets());
        Post withFiles = read.post()
                .withReactionCount(parts.reactions().of(read.post().id(), url, folder))
                .withAssets(files.assets(), cover(files.assets(), read.coverKey()));
        announce(withFiles, folder);
        PostComments.Gathered gathered = parts.comments().of(read, url, folder);
        Post withLinks =
                renderer.linked(withFiles); // before the text, so that a link that it lacks is noticed at the end
        UnaryOperator<String> addresses = renderer.addresses(withLinks);
        String text = PostRenderer.text(read.readable(), addresses);
        Balance balance = PostRenderer.balance(withLinks, read.served(), text, addresses);
        Post linked = settled(withLinks.losing(balance.losses()), read, gathered, folder);
        Outcome.TextLoss loss = TextLosses.between(folder.readBody(), read);
        PostFolder.Change change = folder.write(
                linked,
                renderer.markdown(linked, text, gathered.threads()),
                read.bodyHtml(),
                gathered.threads(),
                isStored ? null : changedAt(linked, found, folder));
        OffsetDateTime awaited = isComplete(files, gathered) ? memory.add(url, linked, found) : null;
        return new Outcome.Saved(
                found.address(),
                PostSummary.of(linked, gathered.counts().archived(), Archive.pathOf(linked.type(), linked.id())),
                change,
                files.saved(),
                files.bytes(),
                files.problems(),
                files.deadLinks(),
                gathered.counts(),
                read.notes(),
                read.unknownBlocks(),
                disagreements,
                balance,
                read.readable() != null && text.isEmpty(),
                new Outcome.Doubts(loss, awaited, lacksEnd));
    }

    /** Makes it known that a post is now in the archive, so that links may lead to it. */
    private void announce(Post post, PostFolder folder) {
        if (!folder.exists()) {
            site.archive().linksMayBeWrong();
        }
        renderer.add(post);
    }

    /** Returns when a post changed; {@code null} if the archived version is damaged, so that it is no revision. */
    private @Nullable OffsetDateTime changedAt(Post post, DiscoveredPost found, PostFolder folder) {
        return repair.touches(folder.toString()) ? null : memory.changedAt(post, folder.readOrNull(), found);
    }

    /** Returns the post as the archive has it if only what changes by itself differs, so that nothing is rewritten. */
    private static Post settled(Post stored, ParsedPost read, PostComments.Gathered gathered, PostFolder folder) {
        Post post = stored.withCommentCount(gathered.commentCount());
        Post before = folder.readOrNull();
        return before != null
                        && Objects.equals(folder.readBody(), read.bodyHtml())
                        && folder.holdsComments(gathered.threads())
                ? post.orUnchanged(before)
                : post;
    }

    private boolean isComplete(PostFiles.Result files, PostComments.Gathered gathered) {
        return files.problems().isEmpty()
                && gathered.counts().lack() == null
                && !parts.files().areLeftOut();
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
