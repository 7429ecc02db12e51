package io.github.tistoryarchiver.importer.stage;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.backup.comments.CommentFetcher;
import io.github.tistoryarchiver.backup.comments.ConsoleComments;
import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.backup.posts.AlternateSources;
import io.github.tistoryarchiver.backup.posts.PostArchiver;
import io.github.tistoryarchiver.backup.posts.PostComments;
import io.github.tistoryarchiver.backup.posts.PostFetcher;
import io.github.tistoryarchiver.backup.posts.PostFiles;
import io.github.tistoryarchiver.backup.posts.PostParts;
import io.github.tistoryarchiver.backup.posts.PostPasswords;
import io.github.tistoryarchiver.backup.posts.PostRenderer;
import io.github.tistoryarchiver.backup.posts.ReactionCounts;
import io.github.tistoryarchiver.backup.posts.RunMemory;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.importer.merge.Version;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A place beside the archive where a post is made from its first version to its last, as if a run had come by after each edit.
 * That it begins with nothing is why the result does not depend on what the archive had before.
 */
public final class Stage {
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Path folder;
    private final HttpUrl home;
    private final String blog;
    private final List<Category> categories;
    private final PostRenderer renderer;
    private final Pseudonymizer readers;

    /** @param readers hides who wrote comments, if the archive does */
    public Stage(
            Path folder,
            HttpUrl home,
            String blog,
            List<Category> categories,
            PostRenderer renderer,
            Pseudonymizer readers) {
        this.readers = readers;
        this.folder = folder;
        this.home = home;
        this.blog = blog;
        this.categories = categories;
        this.renderer = renderer;
    }

    /**
     * Makes a post.
     *
     * @param versions the oldest first
     * @param fetcher answers from recordings
     * @return the outcome of the last version
     */
    public Outcome make(List<Version> versions, Fetcher fetcher) {
        clear();
        return stored(versions, fetcher, () -> {});
    }

    /**
     * Makes a post of what the archive has of it and of other versions, for an archive that keeps no responses. Where others are
     * older, what the archive has becomes a revision of the first of them, which it is not: that one is taken away again.
     *
     * @param from the folder of the post in the archive
     */
    public Outcome makeWith(Path from, List<Version> versions, Fetcher fetcher) {
        clear();
        Post newest = versions.get(versions.size() - 1).read().post();
        copy(from, pathOf(newest));
        PostFolder post = folderOf(newest);
        Set<String> spare = new TreeSet<>();
        boolean isBehindOthers =
                !versions.get(0).isArchived() && versions.stream().anyMatch(Version::isArchived);
        List<String> before = post.revisions();
        Outcome outcome = stored(versions, fetcher, () -> {
            spare.addAll(isBehindOthers ? post.revisions() : before);
            before.forEach(spare::remove);
        });
        spare.forEach(name -> delete(pathOf(newest).resolve("revisions").resolve(name)));
        return outcome;
    }

    /** @param afterFirst is done when the first version is stored */
    private Outcome stored(List<Version> versions, Fetcher fetcher, Runnable afterFirst) {
        Archive archive = new Archive(folder);
        Outcome outcome = null;
        for (Version version : versions) {
            boolean isLast = version == versions.get(versions.size() - 1);
            boolean isFirst = outcome == null;
            outcome = store(
                    version, isLast, isFirst && version.isArchived(), new BlogContext(fetcher, home, blog, archive));
            if (isFirst) {
                afterFirst.run();
            }
        }
        return Objects.requireNonNull(outcome);
    }

    /** Makes the files of a folder files of another one, too. */
    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.isDirectory(from) ? Files.walk(from) : Stream.empty()) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException(from, e);
        }
    }

    public PostFolder folderOf(Post post) {
        return new Archive(folder).post(post.type(), post.id());
    }

    /** Returns the path of a post's folder. */
    public Path pathOf(Post post) {
        return folder.resolve(Archive.pathOf(post.type(), post.id()));
    }

    private Outcome store(Version version, boolean isLast, boolean isSame, BlogContext site) {
        AlternateSources alternates = new AlternateSources(site.fetcher(), home, blog, categories, null);
        PostFetcher posts = new PostFetcher(site, new PostPasswords(Map.of()), UnaryOperator.identity(), alternates);
        PostComments comments = new PostComments(
                isLast ? new CommentFetcher(site.fetcher(), home, InstantSource.system(), post -> null) : null,
                ConsoleComments.NONE,
                readers,
                Repair.NONE,
                null);
        PostParts parts = new PostParts(
                posts,
                PostFiles.recorded(site, posts),
                comments,
                new ReactionCounts(site, ReactionCounts.Source.BLOG, Repair.NONE));
        OffsetDateTime time = inKorea(version.time());
        PostArchiver archiver = new PostArchiver(
                site, Scope.EVERYTHING, parts, renderer, Repair.NONE, new RunMemory(null, time, page -> {}));
        return archiver.store(
                new DiscoveredPost(PostAddress.ofId(version.read().post().id()), time, PostSource.ARCHIVE),
                isLast ? printed(version.read()) : version.read().withComments(List.of()),
                isSame);
    }

    /** Returns a post with the comments that its page prints; those of a backup are added later. */
    private static ParsedPost printed(ParsedPost read) {
        return read.post().source() == Source.TTXML ? read.withComments(List.of()) : read;
    }

    private static OffsetDateTime inKorea(@Nullable Instant time) {
        return time == null ? LONG_AGO : TimeParser.inKorea(time);
    }

    /** Removes everything from the stage. */
    void clear() {
        delete(folder);
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException(folder, e);
        }
    }
}
