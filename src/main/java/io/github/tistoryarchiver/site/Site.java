package io.github.tistoryarchiver.site;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ListedSums;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.sink.Changes;
import io.github.tistoryarchiver.sink.Purpose;
import io.github.tistoryarchiver.sink.Sink;
import io.github.tistoryarchiver.sink.SinkLock;
import io.github.tistoryarchiver.site.catalog.ArchiveState;
import io.github.tistoryarchiver.site.catalog.Catalog;
import io.github.tistoryarchiver.site.catalog.FileCheck;
import io.github.tistoryarchiver.site.catalog.FilePlaces;
import io.github.tistoryarchiver.site.catalog.Key;
import io.github.tistoryarchiver.site.catalog.Problem;
import io.github.tistoryarchiver.site.html.Href;
import io.github.tistoryarchiver.site.page.Room;
import io.github.tistoryarchiver.site.thumbnail.Thumbnails;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reading room of an archive: pages that open with a double click, without server and network. The archive is only read.
 */
public final class Site {
    /** The folder of a site below its archive. */
    public static final String FOLDER = "site";

    /** What the site was made from; absent if some of it could not be read. */
    private static final String SOURCE = "source";

    private static final Pattern PAGE_OF_POST = Pattern.compile("(posts|pages|notices)/\\d+\\.html");

    private Site() {}

    /** Tells whether a folder holds a site. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(Purpose.SITE.manifest()));
    }

    /**
     * Writes what changed since the last time, and tells how far that has come.
     *
     * @param folder of the site
     * @throws ForeignFolderException when the folder has files and is no site; then nothing was written
     * @throws io.github.tistoryarchiver.archive.files.ArchiveLock.HeldException when another run writes to the folder
     * @throws ArchiveException when {@code blog.json} or {@code index.json} cannot be read, or a file not written
     */
    public static SiteReport write(Archive archive, Path folder, SiteOptions options, ProgressListener progress) {
        Blog blog = archive.readBlog();
        if (blog == null) {
            throw new ArchiveException(archive.folder().resolve("blog.json"), new FileNotFoundException("blog.json"));
        }
        return whileLocked(
                folder, isIn(folder), options.force(), () -> write(archive, blog, folder, options, progress));
    }

    /**
     * Writes into a folder while nobody else writes to it.
     *
     * @param isOurs whether files in the folder are no reason to refuse it
     */
    static <T> T whileLocked(Path folder, boolean isOurs, boolean force, Supplier<T> job) {
        if (!force && !isOurs && holdsFiles(folder)) {
            throw new ForeignFolderException(folder.toString());
        }
        SinkLock lock = SinkLock.take(folder, Purpose.SITE, false);
        try {
            return job.get();
        } finally {
            lock.close();
        }
    }

    private static boolean holdsFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new ArchiveException(folder, e);
        }
    }

    private static SiteReport write(
            Archive archive, Blog blog, Path folder, SiteOptions options, ProgressListener progress) {
        Pages pages;
        try (Sink sink = Sink.open(folder, Purpose.SITE, options.force(), false)) {
            SiteSettings settings = options.after(sink.optionsBefore());
            String toArchive = settings.standalone() ? null : between(folder, archive.folder());
            SortedMap<String, String> own = settings.named(toArchive == null);
            own.put(SOURCE, source(archive, own, toArchive));
            Changes none = !options.check() && own.equals(sink.optionsBefore()) ? sink.unchanged() : null;
            if (none != null) {
                return new SiteReport(pages(sink), List.of(), none);
            }
            FilePlaces files = new FilePlaces(toArchive, Thumbnails.NONE);
            Catalog catalog = catalog(archive, blog, options.check(), settings.isPublic(), progress);
            pages = write(
                    new Room(archive, blog, catalog, settings.isPublic(), settings.language(), files),
                    sink,
                    own,
                    progress);
        }
        return pages.thumbnails().areThere() ? pages.report() : withThumbnails(pages, folder, options, progress);
    }

    /** Returns the fingerprint of all that a site is made from. */
    private static String source(Archive archive, SortedMap<String, String> options, @Nullable String toArchive) {
        return Key.fingerprint(
                SiteWriter.VERSION,
                Thumbnails.VERSION,
                Resources.fingerprint(),
                options,
                toArchive,
                ArchiveState.fingerprint(archive, ListedSums.of(archive.folder())));
    }

    /** Reads all posts. The list of checksums, which is as large, is gone afterwards. */
    private static Catalog catalog(
            Archive archive, Blog blog, boolean withChecksums, boolean isPublic, ProgressListener progress) {
        ListedSums sums = ListedSums.of(archive.folder());
        FileCheck check = FileCheck.of(archive.folder(), sums, withChecksums);
        return Catalog.read(archive, blog, sums, check, isPublic, progress);
    }

    /** The pages as they were written, with the thumbnails that were there, and how to make the others. */
    private record Pages(Room room, SiteReport report, SortedMap<String, String> options, ThumbnailWriter thumbnails) {}

    /** Writes a site, and keeps what it was made from only if all of it could be read and nothing is left to do. */
    private static Pages write(Room room, Sink sink, SortedMap<String, String> options, ProgressListener progress) {
        ThumbnailWriter thumbnails = ThumbnailWriter.of(room, SiteSettings.hasThumbnails(options));
        thumbnails.keepAll(sink);
        List<Problem> problems = room.catalog().problems();
        SortedMap<String, String> kept = new TreeMap<>(options);
        if (!thumbnails.areThere() || !problems.isEmpty()) {
            kept.remove(SOURCE);
        }
        new SiteWriter(room.with(thumbnails.made()), sink, progress).write();
        SiteReport report = new SiteReport(room.catalog().rows().size(), problems, sink.commit("site", kept));
        return new Pages(room, report, options, thumbnails);
    }

    /** Makes the thumbnails that are missing, and writes the pages that show them. An interruption leaves the pages as they are. */
    private static SiteReport withThumbnails(Pages pages, Path folder, SiteOptions options, ProgressListener progress) {
        try (Sink sink = Sink.open(folder, Purpose.SITE, options.force(), false)) {
            ThumbnailWriter thumbnails = pages.thumbnails();
            thumbnails.keepAll(sink);
            thumbnails.writeMissing(sink, progress);
            new SiteWriter(pages.room().with(thumbnails.made()), sink, progress).write();
            if (!pages.report().problems().isEmpty()) {
                pages.options().remove(SOURCE);
            }
            return pages.report().followedBy(sink.commit("site", pages.options()));
        }
    }

    /** Counts the posts that a site shows. */
    private static int pages(Sink sink) {
        return (int) sink.pathsBefore().stream()
                .filter(path -> PAGE_OF_POST.matcher(path).matches())
                .count();
    }

    /** Returns the path from a folder to another, encoded, with a trailing slash; {@code null} where there is none. */
    static @Nullable String between(Path from, Path to) {
        Path one = from.toAbsolutePath().normalize();
        Path other = to.toAbsolutePath().normalize();
        if (!Objects.equals(one.getRoot(), other.getRoot())) {
            return null; // another drive
        }
        return Href.path(one.relativize(other).toString().replace('\\', '/')) + "/";
    }
}
