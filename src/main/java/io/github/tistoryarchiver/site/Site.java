package io.github.tistoryarchiver.site;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ListedSums;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.sink.Changes;
import io.github.tistoryarchiver.sink.Purpose;
import io.github.tistoryarchiver.sink.Sink;
import io.github.tistoryarchiver.sink.SinkLock;
import io.github.tistoryarchiver.site.catalog.ArchiveState;
import io.github.tistoryarchiver.site.catalog.Catalog;
import io.github.tistoryarchiver.site.catalog.Key;
import io.github.tistoryarchiver.site.catalog.Problem;
import io.github.tistoryarchiver.site.html.Href;
import io.github.tistoryarchiver.site.page.Room;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reading room of an archive: pages that open with a double click, without server and network. The archive is only read.
 */
public final class Site {
    /** The folder of a site below its archive. */
    public static final String FOLDER = "site";

    private static final String PUBLIC = "public";
    private static final String STANDALONE = "standalone";

    /** What the site was made from; absent if some of it could not be read. */
    private static final String SOURCE = "source";

    private static final Pattern PAGE_OF_POST = Pattern.compile("(posts|pages|notices)/\\d+\\.html");

    private Site() {}

    /** Tells whether a folder holds a site. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(Purpose.SITE.manifest()));
    }

    /**
     * Writes what changed since the last time.
     *
     * @param folder of the site
     * @throws ForeignFolderException when the folder has files and is no site; then nothing was written
     * @throws io.github.tistoryarchiver.archive.files.ArchiveLock.HeldException when another run writes to the folder
     * @throws ArchiveException when {@code blog.json} or {@code index.json} cannot be read, or a file not written
     */
    public static SiteReport write(Archive archive, Path folder, SiteOptions options) {
        Blog blog = archive.readBlog();
        if (blog == null) {
            throw new ArchiveException(archive.folder().resolve("blog.json"), new FileNotFoundException("blog.json"));
        }
        return writeInto(folder, isIn(folder), options.force(), sink -> write(archive, blog, folder, options, sink));
    }

    /**
     * Writes into a folder that nobody else writes to meanwhile.
     *
     * @param isOurs whether files in the folder are no reason to refuse it
     */
    static <T> T writeInto(Path folder, boolean isOurs, boolean force, Function<Sink, T> job) {
        if (!force && !isOurs && holdsFiles(folder)) {
            throw new ForeignFolderException(folder.toString());
        }
        SinkLock lock = SinkLock.take(folder, Purpose.SITE, false);
        try (Sink sink = Sink.open(folder, Purpose.SITE, force, false)) {
            return job.apply(sink);
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

    private static SiteReport write(Archive archive, Blog blog, Path folder, SiteOptions options, Sink sink) {
        Map<String, String> before = sink.optionsBefore();
        String language = options.languageAfter(before);
        boolean isPublic = options.isPublic() != null
                ? options.isPublic()
                : Boolean.parseBoolean(before.getOrDefault(PUBLIC, "false"));
        String toArchive = options.standalone() || Boolean.parseBoolean(before.getOrDefault(STANDALONE, "false"))
                ? null
                : between(folder, archive.folder());
        SortedMap<String, String> own = new TreeMap<>(Map.of(
                SiteOptions.LANGUAGE,
                language,
                PUBLIC,
                Boolean.toString(isPublic),
                STANDALONE,
                Boolean.toString(toArchive == null)));
        ListedSums sums = ListedSums.of(archive.folder());
        own.put(
                SOURCE,
                Key.fingerprint(
                        SiteWriter.VERSION,
                        Resources.fingerprint(),
                        own,
                        toArchive,
                        ArchiveState.fingerprint(archive, sums)));
        Changes none = own.equals(before) ? sink.unchanged() : null;
        return none != null
                ? new SiteReport(pages(sink), List.of(), none)
                : write(
                        new Room(
                                archive,
                                blog,
                                Catalog.read(archive, blog, sums, isPublic),
                                isPublic,
                                language,
                                toArchive),
                        sink,
                        own);
    }

    /** Writes a site, and keeps what it was made from only if all of it could be read. */
    private static SiteReport write(Room room, Sink sink, SortedMap<String, String> options) {
        new SiteWriter(room, sink).write();
        List<Problem> problems = room.catalog().problems();
        if (!problems.isEmpty()) {
            options.remove(SOURCE);
        }
        return new SiteReport(room.catalog().rows().size(), problems, sink.commit("site", options));
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
