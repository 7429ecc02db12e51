package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveFiles;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import io.github.tistoryarchiver.archive.files.Checksums;
import io.github.tistoryarchiver.archive.files.FileName;
import io.github.tistoryarchiver.archive.files.WarcFile;
import io.github.tistoryarchiver.archive.state.Etags;
import io.github.tistoryarchiver.archive.state.MissedPosts;
import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Statistics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of one blog. */
public final class Archive {
    private static final DateTimeFormatter RAW_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The file of the guestbook. */
    public static final String GUESTBOOK = "guestbook.json";

    private final Path folder;
    private final ArchiveFiles files;

    /** @param folder need not exist yet */
    public Archive(Path folder) {
        this.folder = folder;
        this.files = new ArchiveFiles(folder);
    }

    /**
     * The folder of a blog below an output folder.
     *
     * @param blogName made safe for a file name
     */
    public static Archive of(Path out, String blogName) {
        return new Archive(out.resolve(FileName.of(blogName)));
    }

    public Path folder() {
        return folder;
    }

    /** Its files and their checksums. */
    public ArchiveFiles files() {
        return files;
    }

    /** Of all files, as they were written. */
    public Checksums checksums() {
        return files.checksums();
    }

    /** Writes the list of checksums, at the end of what changed the archive. */
    public void seal() {
        files.checksums().seal();
    }

    /** Keeps other runs from writing. Closed, it lets them. */
    public ArchiveLock lock() {
        ArchiveLock lock = ArchiveLock.take(inState("lock"));
        files.heldBy(lock);
        return lock;
    }

    public PostFolder post(PostType type, long id) {
        return new PostFolder(this, pathOf(type, id));
    }

    /** The path of a post's folder below the archive. */
    public static String pathOf(PostType type, long id) {
        return folderOf(type) + "/" + id;
    }

    private static String folderOf(PostType type) {
        return switch (type) {
            case POST -> "posts";
            case PAGE -> "pages";
            case NOTICE -> "notices";
        };
    }

    /** The archives in a folder: itself, or each folder in it that is one. */
    public static List<Archive> in(Path folder) {
        if (isArchive(folder)) {
            return List.of(new Archive(folder));
        }
        return foldersIn(folder).stream()
                .filter(Archive::isArchive)
                .sorted()
                .map(Archive::new)
                .toList();
    }

    private static boolean isArchive(Path folder) {
        return Stream.of("blog.json", "index.json", "posts").anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /** Which posts the archive holds. */
    public ArchivedPosts archivedPosts() {
        return archivedPosts(readIndex());
    }

    /** The same by an index that was read already. */
    public static ArchivedPosts archivedPosts(@Nullable Index index) {
        return new ArchivedPosts(index);
    }

    /** An index made of the posts themselves; those that cannot be read are left out. */
    public Index indexOfPosts() {
        List<IndexEntry> entries = entries(null, List.of(), Set.of());
        return new Index(folder.getFileName().toString(), entries.size(), entries);
    }

    public @Nullable Index readIndex() {
        return ArchiveJson.read(folder.resolve("index.json"), Index.class);
    }

    /** The numbers of all posts of a type for which there is a folder, in order. */
    public List<Long> postIds(PostType type) {
        return foldersIn(folder.resolve(folderOf(type))).stream()
                .map(post -> post.getFileName().toString())
                .filter(name -> name.matches("[1-9]\\d{0,17}"))
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    public @Nullable Blog readBlog() {
        return ArchiveJson.read(folder.resolve("blog.json"), Blog.class);
    }

    /** The entries of the guestbook; none where there is none, or where they are damaged. */
    public List<Comment> readGuestbook() {
        return ArchiveJson.readComments(folder.resolve(GUESTBOOK));
    }

    public void writeGuestbook(List<Comment> entries) {
        files.write(folder.resolve(GUESTBOOK), ArchiveJson.pretty(entries));
    }

    /** All posts in the archive, one at a time, in no order. Damaged ones are an {@link ArchiveException}. */
    public Stream<Post> posts() {
        return Stream.of(PostType.values())
                .flatMap(type -> foldersIn(folder.resolve(folderOf(type))).stream())
                .map(post -> ArchiveJson.read(post.resolve("post.json"), Post.class))
                .filter(Objects::nonNull);
    }

    /** Notes that links between posts may not be right yet; it stays noted until {@link #linksAreRight}. */
    public synchronized void linksMayBeWrong() {
        files.checkThatFolderIsThere();
        AtomicFile.write(linkMark(), new byte[0]);
    }

    public boolean mayLinksBeWrong() {
        return Files.exists(linkMark());
    }

    public void linksAreRight() {
        AtomicFile.delete(linkMark());
    }

    private Path linkMark() {
        return inState("links-open");
    }

    private Path inState(String name) {
        return folder.resolve(".state").resolve(name);
    }

    private static List<Path> foldersIn(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new ArchiveException(parent, e);
        }
    }

    /**
     * One entry a post, sorted by number: as an index has it, those of some posts read anew, and those that it lacks.
     *
     * @param index {@code null} to read all
     * @param written of posts that this run wrote, and that need not be read again
     * @param changed numbers of posts to read anew
     */
    public List<IndexEntry> entries(@Nullable Index index, List<IndexEntry> written, Set<Long> changed) {
        return new IndexEntries(this).of(index, written, changed);
    }

    /**
     * Writes what stands above the single posts: {@code blog.json}, {@code index.json} and the archive's README. The README tells how many comments there are,
     * which means to read them all: it is left where nothing changed.
     */
    public void writeOverview(Blog blog, List<IndexEntry> entries) {
        files.write(folder.resolve("blog.json"), ArchiveJson.pretty(blog));
        files.write(
                folder.resolve("index.json"),
                ArchiveJson.prettyPieces(new Index(blog.name(), entries.size(), entries)));
        Path readme = folder.resolve("README.md");
        if (checksums().hasNews() || !files.isAsWritten(readme)) {
            files.write(
                    readme,
                    ArchiveReadme.of(blog, entries, ArchiveTotals.of(this, entries))
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Adds a line to {@code stats.jsonl}. */
    public void append(Statistics statistics) {
        Path file = folder.resolve("stats.jsonl");
        try {
            String before = Files.isRegularFile(file) ? Files.readString(file) : "";
            files.write(file, (before + ArchiveJson.line(statistics) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** The file for the responses of a run. Saves first what a killed run left. */
    public WarcFile newRawFile(Instant time) {
        Path state = folder.resolve(".state");
        for (Path left : warcFiles(state)) {
            Path saved = WarcFile.mend(left, folder.resolve("raw"));
            if (saved != null) {
                files.note(saved);
            }
        }
        return WarcFile.create(state, folder.resolve("raw"), RAW_TIME.format(time), files);
    }

    /** The stored responses, the oldest first. */
    public List<Path> rawFiles() {
        return warcFiles(folder.resolve("raw"));
    }

    private static List<Path> warcFiles(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(file -> file.toString().endsWith(".warc.gz"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ArchiveException(parent, e);
        }
    }

    public StateFiles state() {
        return new StateFiles(folder.resolve(".state"));
    }

    public MissedPosts missedPosts() {
        return MissedPosts.open(inState("missed.json"));
    }

    public Etags etags() {
        return new Etags(inState("etags.jsonl"));
    }

    public SeenPosts seenPosts() {
        return new SeenPosts(inState("posts.jsonl"));
    }
}
