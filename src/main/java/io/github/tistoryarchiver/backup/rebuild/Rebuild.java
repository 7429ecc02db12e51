package io.github.tistoryarchiver.backup.rebuild;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.backup.comments.CommentFetcher;
import io.github.tistoryarchiver.backup.comments.ConsoleComments;
import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.posts.AlternateSources;
import io.github.tistoryarchiver.backup.posts.LinkUpdater;
import io.github.tistoryarchiver.backup.posts.PostArchiver;
import io.github.tistoryarchiver.backup.posts.PostComments;
import io.github.tistoryarchiver.backup.posts.PostFetcher;
import io.github.tistoryarchiver.backup.posts.PostPasswords;
import io.github.tistoryarchiver.backup.posts.PostRenderer;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.PostLosses;
import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds the posts of an archive from stored responses, without the network. Images and attachments are left
 * unchanged. Posts that the index does not name are restored.
 */
public final class Rebuild {
    private final Archive archive;
    private final Records records;
    private final Blog blog;
    private final HttpUrl home;
    private final PostArchiver posts;
    private final PostRenderer renderer;
    private final Pseudonymizer readers;
    private final List<Problem> problems = new ArrayList<>();
    private final List<PostLosses> losses = new ArrayList<>();
    private final Set<Long> rebuilt = new HashSet<>();
    private int changed;
    private int unrecorded;

    /**
     * The result of a rebuild.
     *
     * @param rebuilt the number of rebuilt posts
     * @param changed the number of rebuilt posts that differ from before
     * @param unrecorded the number of posts without a stored page as new as they are; they are left unchanged
     * @param problems problems of posts that could not be rebuilt; they are left unchanged
     * @param losses what the rebuilt posts lack of their pages
     */
    public record Result(int rebuilt, int changed, int unrecorded, List<Problem> problems, List<PostLosses> losses) {}

    private Rebuild(Archive archive, Records records, Blog blog, HttpUrl home, List<IndexEntry> known) {
        this.archive = archive;
        this.records = records;
        this.blog = blog;
        this.home = home;
        Fetcher fetcher = records.fetcher();
        CommentStyle style = CommentStyle.of(archive);
        BlogContext site = new BlogContext(fetcher, home, blog.name(), archive);
        this.readers = Pseudonymizer.of(archive, style.redaction());
        this.renderer = new PostRenderer(
                InnerLinks.of(blog), Archive.archivedPosts(new Index(blog.name(), known.size(), known)), style);
        this.posts = PostArchiver.again(
                site,
                new PostFetcher(
                        site,
                        new PostPasswords(Map.of()),
                        this::asArchived,
                        new AlternateSources(fetcher, home, blog.name(), blog.categories(), null)),
                new PostComments(
                        new CommentFetcher(fetcher, home, InstantSource.system(), post -> null),
                        ConsoleComments.NONE,
                        readers,
                        Repair.NONE,
                        null),
                renderer);
    }

    /**
     * Rebuilds all posts, and tells how far that has come.
     *
     * @return {@code null} if neither {@code blog.json} nor a stored home page says which blog it is
     * @throws ArchiveException when a file cannot be read or written
     */
    public static @Nullable Result of(Archive archive, ProgressListener progress) {
        ArchiveLock lock = archive.lock();
        try {
            return rebuildAll(archive, progress);
        } finally {
            lock.close();
        }
    }

    private static @Nullable Result rebuildAll(Archive archive, ProgressListener progress) {
        Records records = Records.of(archive);
        Blog stored = unlessDamaged(archive, "blog.json", archive::readBlog);
        Blog blog = stored == null ? records.blog() : stored;
        HttpUrl home = blog == null ? null : HttpUrl.parse(blog.url());
        if (blog == null || home == null) {
            return null;
        }
        Index index = unlessDamaged(archive, "index.json", archive::readIndex);
        List<IndexEntry> known = archive.entries(index, List.of(), Set.of());
        Rebuild rebuild = new Rebuild(archive, records, blog, Objects.requireNonNull(home.resolve("/")), known);
        rebuild.run(index, known, progress);
        if (stored == null) {
            archive.writeOverview(blog, known);
        }
        archive.writeIndex(blog, archive.entries(index, List.of(), rebuild.rebuilt));
        archive.seal();
        return new Result(
                rebuild.rebuilt.size(),
                rebuild.changed,
                rebuild.unrecorded,
                List.copyOf(rebuild.problems),
                List.copyOf(rebuild.losses));
    }

    /** Reads a file that can be made again; {@code null} if it is missing, or damaged, of which a copy is kept then. */
    private static <T> @Nullable T unlessDamaged(Archive archive, String file, Supplier<@Nullable T> read) {
        try {
            return read.get();
        } catch (ArchiveException e) {
            archive.files().keepDamaged(file);
            return null;
        }
    }

    /** Rebuilds the posts that the archive has, then those that only stored pages and the index know of. */
    private void run(@Nullable Index index, List<IndexEntry> known, ProgressListener progress) {
        Set<String> folders = new HashSet<>();
        List<IndexEntry> all = Stream.concat(known.stream(), index == null ? Stream.of() : index.posts().stream())
                .filter(entry -> folders.add(entry.folder()))
                .toList();
        progress.begins(ProgressListener.Step.POSTS, all.size());
        for (IndexEntry entry : all) {
            carefully(() -> rebuildKnown(entry));
            progress.done(0, entry.title());
        }
        records.posts(home).toList().forEach(address -> carefully(() -> restore(address)));
        if (archive.mayLinksBeWrong()) {
            new LinkUpdater(archive, renderer, readers, LinkUpdater.Extent.CHANGED_LINKS).run(Set.of());
            archive.linksAreRight();
        }
    }

    private void carefully(Runnable job) {
        try {
            job.run();
        } catch (ArchiveException e) {
            problems.add(Problem.ofFile(e.path(), e));
        }
    }

    /** Of a post that not everybody may see, the archive has what neither its page nor {@code raw/} tells. */
    private Post asArchived(Post post) {
        Post before = archive.post(post.type(), post.id()).readOrNull();
        return before == null || before.visibility() == Visibility.PUBLIC
                ? post
                : post.seenBy(
                        before.visibility(),
                        before.category(),
                        before.title(),
                        before.publishedAt(),
                        before.modifiedAt());
    }

    private static List<String> digests(PostFolder folder) {
        return Stream.of("post.json", "post.md", "body.html", "comments.json")
                .map(file -> String.valueOf(folder.digest(file)))
                .toList();
    }

    private static @Nullable LocalDate goneSince(PostFolder folder) {
        Post post = folder.readOrNull();
        return post == null ? null : post.goneSince();
    }

    /** Whether an import merged a post of several sources; a rebuild from its page alone would take the others away. */
    private boolean isMerged(PostType type, long id) {
        Post post = archive.post(type, id).readOrNull();
        return post != null && post.sources() != null;
    }

    private void rebuildKnown(IndexEntry entry) {
        if (isMerged(entry.type(), entry.id())) {
            unrecorded++;
            return;
        }
        PostAddress address = Stream.of(PostAddress.parse(entry.url()), PostAddress.ofId(entry.id()))
                .filter(Objects::nonNull)
                .filter(one -> records.know(one.on(home)))
                .findFirst()
                .orElse(null);
        if (address == null) {
            unrecorded++;
            return;
        }
        rebuildPost(address, entry.type(), entry.id());
    }

    /** Restores a post of which there is a stored page and no readable {@code post.json}. */
    private void restore(PostAddress address) {
        ParsedPost read = records.post(address.on(home), blog.name());
        if (read != null
                && !rebuilt.contains(read.post().id())
                && archive.post(read.post().type(), read.post().id()).readOrNull() == null) {
            rebuildPost(address, read.post().type(), read.post().id());
        }
    }

    private void rebuildPost(PostAddress address, PostType type, long id) {
        PostFolder folder = archive.post(type, id);
        List<String> before = digests(folder);
        LocalDate goneSince = goneSince(folder);
        Outcome outcome = posts.archive(new DiscoveredPost(address, null, PostSource.ARCHIVE));
        if (outcome instanceof Outcome.Saved saved) {
            PostLosses.of(saved).forEach(losses::add);
            if (goneSince != null) {
                folder.markGone(goneSince);
            }
            rebuilt.add(id);
            changed += before.equals(digests(folder)) ? 0 : 1;
        } else if (outcome instanceof Outcome.Failed failed) {
            problems.add(failed.problem());
        } else {
            unrecorded++;
        }
    }
}
