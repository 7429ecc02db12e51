package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ArchiveException;
import io.github.tistoryarchiver.archive.ArchiveLock;
import io.github.tistoryarchiver.archive.ArchivedPosts;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.State;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.RedirectingFetcher;
import io.github.tistoryarchiver.http.WarcReplay;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.InnerLinks;
import io.github.tistoryarchiver.tistory.PostAddress;
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

/** Makes the posts of an archive anew from the stored responses, without the network. Images and attachments stay as they are. */
public final class Rebuild {
    private final Archive archive;
    private final WarcReplay replay;
    private final HttpUrl home;
    private final PostJob job;
    private final List<Problem> problems = new ArrayList<>();
    private int rebuilt;
    private int changed;
    private int unrecorded;

    /**
     * What came of it.
     *
     * @param rebuilt posts made anew
     * @param changed how many of them are other than they were
     * @param unrecorded posts of which no page is stored; they stay as they were
     * @param problems posts that could not be made anew; they stay as they were
     */
    public record Result(int rebuilt, int changed, int unrecorded, List<Problem> problems) {}

    private Rebuild(Archive archive, WarcReplay replay, Blog blog, HttpUrl home) {
        this.archive = archive;
        this.replay = replay;
        this.home = home;
        Fetcher fetcher = new RedirectingFetcher(replay);
        CommentStyle style = Objects.requireNonNullElse(
                archive.state().read(State.COMMENT_STYLE, CommentStyle.class), CommentStyle.PLAIN);
        ArchivedPosts archived = archive.archivedPosts();
        Site site = new Site(fetcher, home, blog.name(), archive);
        this.job = PostJob.again(
                site,
                new PostReading(
                        site,
                        new Keys(Map.of()),
                        this::asArchived,
                        new SecondSources(fetcher, home, blog.name(), blog.categories(), null)),
                new PostComments(
                        new CommentJob(fetcher, home, InstantSource.system()),
                        OwnerVoices.NONE,
                        Readers.of(archive, style.redaction()),
                        Repair.NONE,
                        null),
                archived,
                new Rendering(InnerLinks.of(blog), archived, style.inMarkdown()));
    }

    /**
     * Makes all posts anew.
     *
     * @return {@code null} where the archive lacks what is needed: {@code blog.json} or {@code index.json}
     * @throws ArchiveException when a file cannot be read or written
     */
    public static @Nullable Result of(Archive archive) {
        ArchiveLock lock = archive.lock();
        try {
            return alone(archive);
        } finally {
            lock.close();
        }
    }

    private static @Nullable Result alone(Archive archive) {
        Blog blog = archive.readBlog();
        Index index = archive.readIndex();
        HttpUrl home = blog == null ? null : HttpUrl.parse(blog.url());
        if (blog == null || index == null || home == null) {
            return null;
        }
        Rebuild rebuild = new Rebuild(archive, replay(archive), blog, Objects.requireNonNull(home.resolve("/")));
        for (IndexEntry entry : index.posts()) {
            try {
                rebuild.post(entry);
            } catch (ArchiveException e) {
                rebuild.problems.add(
                        new Problem(Problem.Kind.UNEXPECTED, e.path().toString(), String.valueOf(e.getCause())));
            }
        }
        archive.seal();
        return new Result(rebuild.rebuilt, rebuild.changed, rebuild.unrecorded, List.copyOf(rebuild.problems));
    }

    private static WarcReplay replay(Archive archive) {
        try {
            return WarcReplay.of(archive.rawFiles());
        } catch (IOException e) {
            throw new ArchiveException(archive.folder().resolve("raw"), e);
        }
    }

    /** Of a post that not everybody may see, the archive has what neither its page nor {@code raw/} tells. */
    private Post asArchived(Post post) {
        Post before = archive.post(post.type(), post.id()).readOrNull();
        return before == null || before.visibility() == Visibility.PUBLIC
                ? post
                : post.seenBy(before.visibility(), before.title(), before.publishedAt(), before.modifiedAt());
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

    private void post(IndexEntry entry) {
        PostAddress address = Stream.of(PostAddress.parse(entry.url()), PostAddress.ofNumber(entry.id()))
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
        Outcome outcome = job.bring(new Found(address, null, NamedBy.ARCHIVE));
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
