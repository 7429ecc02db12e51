package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveFiles;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import io.github.tistoryarchiver.archive.files.Checksums;
import io.github.tistoryarchiver.archive.files.FileName;
import io.github.tistoryarchiver.archive.files.WarcFile;
import io.github.tistoryarchiver.archive.state.CaptureLog;
import io.github.tistoryarchiver.archive.state.Etags;
import io.github.tistoryarchiver.archive.state.MissedPosts;
import io.github.tistoryarchiver.archive.state.RequisiteLog;
import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Statistics;
import io.github.tistoryarchiver.model.Visits;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of one blog. */
public final class Archive {
    private static final DateTimeFormatter RAW_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The file with the entries of the guestbook. */
    public static final String GUESTBOOK = "guestbook.json";

    /** The name of the file that says how often the blog was visited, as backups tell it. */
    public static final String VISITS = "visits.json";

    private static final Pattern HYPHEN_AT_END = Pattern.compile("[a-z0-9][a-z0-9-]{0,61}-");

    private final Path folder;
    private final ArchiveFiles files;

    /**
     * Opens an archive.
     *
     * @param folder the folder of one blog; need not exist yet
     */
    public Archive(Path folder) {
        this.folder = folder;
        this.files = new ArchiveFiles(folder);
    }

    /**
     * Returns the archive of a blog below an output folder. A name may end with hyphens, which earlier versions left out of that of
     * the folder: an archive that has its name without them keeps it.
     *
     * @param blogName made safe for use as a file name
     */
    public static Archive of(Path out, String blogName) {
        Archive usual = new Archive(out.resolve(FileName.of(blogName)));
        return HYPHEN_AT_END.matcher(blogName).matches() && !usual.isOf(blogName)
                ? new Archive(out.resolve(blogName))
                : usual;
    }

    private boolean isOf(String blogName) {
        try {
            Blog blog = readBlog();
            return blog != null && blog.name().equals(blogName);
        } catch (ArchiveException e) {
            return false;
        }
    }

    public Path folder() {
        return folder;
    }

    /** Returns the files of this archive, through which everything outside {@code .state/} is written. */
    public ArchiveFiles files() {
        return files;
    }

    /** Returns the checksums of all files as they were written. */
    public Checksums checksums() {
        return files.checksums();
    }

    /** Writes the list of checksums; called last, after everything that changes the archive. */
    public void seal() {
        files.checksums().seal();
    }

    /** Returns the file that a run locks while it writes to this archive; it may be missing. */
    public Path lockFile() {
        return inState("lock");
    }

    /**
     * Locks the archive against other runs until the lock is closed.
     *
     * @throws ArchiveLock.HeldException when another run holds it
     */
    public ArchiveLock lock() {
        files.damagedState().makeRoomFor(lockFile());
        ArchiveLock lock = ArchiveLock.take(lockFile());
        files.heldBy(lock);
        files.damagedState().setFoldersAside();
        state().check();
        return lock;
    }

    /**
     * Returns a folder beside the archive, hidden on most systems, for what may not lie in it.
     *
     * @param purpose the end of its name
     */
    public Path beside(String purpose) {
        Path absolute = folder.toAbsolutePath().normalize();
        return absolute.resolveSibling("." + absolute.getFileName() + "." + purpose);
    }

    public PostFolder post(PostType type, long id) {
        return new PostFolder(this, pathOf(type, id));
    }

    /** Returns the path of a post's folder below the archive, with {@code /} on every system. */
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

    /**
     * Finds the archives in a folder: the folder itself, or each folder directly below it that is one, sorted by path.
     */
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
        return Files.exists(folder.resolve("blog.json"))
                || Files.exists(folder.resolve("index.json"))
                || (Files.exists(folder.resolve("posts"))
                        && !Files.exists(folder.resolve("site.json"))); // a reading room has pages of posts
    }

    /** Reads from the index which posts the archive holds. */
    public ArchivedPosts archivedPosts() {
        return archivedPosts(readIndex());
    }

    /** Returns the posts of an index; none for {@code null}. */
    public static ArchivedPosts archivedPosts(@Nullable Index index) {
        return new ArchivedPosts(index);
    }

    /** Builds an index from the posts themselves, without those that cannot be read. */
    public Index indexOfPosts() {
        List<IndexEntry> entries = entries(null, List.of(), Set.of());
        return new Index(folder.getFileName().toString(), entries.size(), entries);
    }

    /**
     * Reads {@code index.json}; {@code null} if there is none.
     *
     * @throws ArchiveException when it is damaged
     */
    public @Nullable Index readIndex() {
        return IndexReader.read(folder.resolve("index.json"));
    }

    /** Returns the numbers of all posts of a type that have a folder, in ascending order. */
    public List<Long> postIds(PostType type) {
        return foldersIn(folder.resolve(folderOf(type))).stream()
                .map(post -> post.getFileName().toString())
                .filter(name -> name.matches("[1-9]\\d{0,17}"))
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    /**
     * Reads {@code blog.json}; {@code null} if there is none.
     *
     * @throws ArchiveException when it is damaged
     */
    public @Nullable Blog readBlog() {
        return ArchiveJson.read(folder.resolve("blog.json"), Blog.class);
    }

    /** Reads the threads of the guestbook; empty if there are none or the file is damaged. */
    public List<Comment> readGuestbook() {
        return ArchiveJson.readComments(folder.resolve(GUESTBOOK));
    }

    /** Reads how often the blog was visited; {@code null} if no backup says it. */
    public @Nullable Visits readVisits() {
        return ArchiveJson.read(folder.resolve(VISITS), Visits.class);
    }

    /** Writes how often the blog was visited. */
    public void writeVisits(Visits visits) {
        files.write(folder.resolve(VISITS), ArchiveJson.pretty(visits));
    }

    /** Writes the entries of the guestbook. */
    public void writeGuestbook(List<Comment> entries) {
        files.write(folder.resolve(GUESTBOOK), ArchiveJson.pretty(entries));
    }

    /**
     * Reads all posts in the archive, one at a time, in no particular order. A damaged post ends the stream with an
     * {@link ArchiveException}.
     */
    public Stream<Post> posts() {
        return Stream.of(PostType.values())
                .flatMap(type -> foldersIn(folder.resolve(folderOf(type))).stream())
                .map(post -> ArchiveJson.read(post.resolve("post.json"), Post.class))
                .filter(Objects::nonNull);
    }

    /** Reads an extract of each of these posts, in their order, without the damaged ones. */
    public List<PostExtract> extracts(List<IndexEntry> posts) {
        return posts.parallelStream()
                .map(entry -> post(entry.type(), entry.id()).extract())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Records that links between posts may be outdated, until {@link #linksAreRight} is called. */
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
     * Returns one entry for each post, sorted by number: from the index where it is current, else from the post itself.
     *
     * @param index {@code null} to read all posts
     * @param written entries of posts that this run wrote; these posts are not read
     * @param changed numbers of posts to read again, whatever the index says
     */
    public List<IndexEntry> entries(@Nullable Index index, List<IndexEntry> written, Set<Long> changed) {
        return new IndexEntries(this).of(index, written, changed);
    }

    /** Writes {@code blog.json}, {@code index.json} and the archive's README. */
    public void writeOverview(Blog blog, List<IndexEntry> entries) {
        files.write(folder.resolve("blog.json"), ArchiveJson.pretty(blog));
        writeIndex(blog, entries);
    }

    /**
     * Writes {@code index.json} and the archive's README. The README is skipped if nothing in the archive changed,
     * because its comment count requires reading all comments.
     */
    public void writeIndex(Blog blog, List<IndexEntry> entries) {
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

    /** Appends a line to {@code stats.jsonl}. */
    public void append(Statistics statistics) {
        Path file = folder.resolve("stats.jsonl");
        try {
            String before = Files.isRegularFile(file) ? Files.readString(file) : "";
            files.write(file, (before + ArchiveJson.line(statistics) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /**
     * Starts the file for the responses of a run, after saving what a killed run left.
     *
     * @param time the start of the run, from which the file gets its name
     */
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

    /** Returns the files with stored responses, oldest first. */
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
        return new StateFiles(folder.resolve(".state"), files.damagedState());
    }

    public MissedPosts missedPosts() {
        return MissedPosts.open(state());
    }

    /** Tells whether a run ever put pseudonyms in the place of commenters' names. */
    public boolean hasPseudonyms() {
        return Files.exists(inState(StateFiles.PSEUDONYMS));
    }

    public Etags etags() {
        return new Etags(inState("etags.jsonl"), files.damagedState());
    }

    public RequisiteLog requisites() {
        return new RequisiteLog(inState("requisites.jsonl"), files.damagedState());
    }

    /** Opens the list of what the Wayback Machine has of the blog. */
    public CaptureLog captures() {
        return new CaptureLog(inState("wayback.jsonl"), files.damagedState());
    }

    public SeenPosts seenPosts() {
        return new SeenPosts(inState("posts.jsonl"), files.damagedState());
    }
}
