package io.github.tistoryarchiver.backup.rebuild;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.backup.comments.CommentFetcher;
import io.github.tistoryarchiver.backup.comments.ConsoleComments;
import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.posts.AlternateSources;
import io.github.tistoryarchiver.backup.posts.PostArchiver;
import io.github.tistoryarchiver.backup.posts.PostComments;
import io.github.tistoryarchiver.backup.posts.PostFetcher;
import io.github.tistoryarchiver.backup.posts.PostPasswords;
import io.github.tistoryarchiver.backup.posts.PostRenderer;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.decorator.RedirectingFetcher;
import io.github.tistoryarchiver.http.warc.WarcReplayFetcher;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds the posts of an archive from stored responses, without the network. Images and attachments are left
 * unchanged.
 */
public final class Rebuild {
    private final Archive archive;
    private final WarcReplayFetcher replay;
    private final HttpUrl home;
    private final PostArchiver posts;
    private final List<Problem> problems = new ArrayList<>();
    private int rebuilt;
    private int changed;
    private int unrecorded;

    /**
     * The result of a rebuild.
     *
     * @param rebuilt the number of rebuilt posts
     * @param changed the number of rebuilt posts that differ from before
     * @param unrecorded the number of posts without a stored page; they are left unchanged
     * @param problems problems of posts that could not be rebuilt; they are left unchanged
     */
    public record Result(int rebuilt, int changed, int unrecorded, List<Problem> problems) {}

    private Rebuild(Archive archive, WarcReplayFetcher replay, Blog blog, HttpUrl home) {
        this.archive = archive;
        this.replay = replay;
        this.home = home;
        Fetcher fetcher = new RedirectingFetcher(replay);
        CommentStyle style = Objects.requireNonNullElse(
                archive.state().read(StateFiles.COMMENT_STYLE, CommentStyle.class), CommentStyle.PLAIN);
        BlogContext site = new BlogContext(fetcher, home, blog.name(), archive);
        this.posts = PostArchiver.again(
                site,
                new PostFetcher(
                        site,
                        new PostPasswords(Map.of()),
                        this::withArchivedData,
                        new AlternateSources(fetcher, home, blog.name(), blog.categories(), null)),
                new PostComments(
                        new CommentFetcher(fetcher, home, InstantSource.system()),
                        ConsoleComments.NONE,
                        Pseudonymizer.of(archive, style.redaction()),
                        Repair.NONE,
                        null),
                new PostRenderer(InnerLinks.of(blog), archive.archivedPosts(), style));
    }

    /**
     * Rebuilds all posts.
     *
     * @return {@code null} if the archive lacks {@code blog.json} or {@code index.json}
     * @throws ArchiveException when a file cannot be read or written
     */
    public static @Nullable Result of(Archive archive) {
        ArchiveLock lock = archive.lock();
        try {
            return rebuildAll(archive);
        } finally {
            lock.close();
        }
    }

    private static @Nullable Result rebuildAll(Archive archive) {
        Blog blog = archive.readBlog();
        Index index = archive.readIndex();
        HttpUrl home = blog == null ? null : HttpUrl.parse(blog.url());
        if (blog == null || index == null || home == null) {
            return null;
        }
        Rebuild rebuild = new Rebuild(archive, replay(archive), blog, Objects.requireNonNull(home.resolve("/")));
        for (IndexEntry entry : index.posts()) {
            try {
                rebuild.rebuildPost(entry);
            } catch (ArchiveException e) {
                rebuild.problems.add(
                        new Problem(Problem.Kind.UNEXPECTED, e.path().toString(), String.valueOf(e.getCause())));
            }
        }
        archive.seal();
        return new Result(rebuild.rebuilt, rebuild.changed, rebuild.unrecorded, List.copyOf(rebuild.problems));
    }

    private static WarcReplayFetcher replay(Archive archive) {
        try {
            return WarcReplayFetcher.of(archive.rawFiles());
        } catch (IOException e) {
            throw new ArchiveException(archive.folder().resolve("raw"), e);
        }
    }

    /** Returns the post with archived data that neither its page nor {@code raw/} has, if it is not public. */
    private Post withArchivedData(Post post) {
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
        Post post = folder.read();
        return post == null ? null : post.goneSince();
    }

    private void rebuildPost(IndexEntry entry) {
        PostAddress address = Stream.of(PostAddress.parse(entry.url()), PostAddress.ofId(entry.id()))
                .filter(Objects::nonNull)
                .filter(one -> replay.knows(one.on(home)))
                .findFirst()
                .orElse(null);
        if (address == null) {
            unrecorded++;
            return;
        }
        PostFolder folder = archive.post(entry.type(), entry.id());
        List<String> before = digests(folder);
        LocalDate goneSince = goneSince(folder);
        Outcome outcome = posts.archive(new DiscoveredPost(address, null, PostSource.ARCHIVE));
        if (outcome instanceof Outcome.Saved) {
            if (goneSince != null) {
                folder.markGone(goneSince);
            }
            rebuilt++;
            changed += before.equals(digests(folder)) ? 0 : 1;
        } else if (outcome instanceof Outcome.Failed failed) {
            problems.add(failed.problem());
        }
    }
}
