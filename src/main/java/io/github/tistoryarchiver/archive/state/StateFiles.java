package io.github.tistoryarchiver.archive.state;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import io.github.tistoryarchiver.archive.files.DamagedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes small files in {@code .state/} that carry what a run saw to the next one. Safe to delete: the next
 * run then asks the blog again.
 */
public final class StateFiles {
    /** The report of the last run. */
    public static final String LAST_RUN = "last-run.json";

    /** The answers of the blog's sources when all of them were last asked. */
    public static final String SOURCES = "sources.json";

    /** The differences between each category's post count and the archive. */
    public static final String CATEGORIES = "categories.json";

    /** The state of the guestbook when it was last read completely. */
    public static final String GUESTBOOK = "guestbook.json";

    /** The newest comment that the owner's console showed. */
    public static final String OWNER_COMMENTS = "owner-comments.json";

    /** The style in which the last run kept comments. */
    public static final String COMMENT_STYLE = "comment-style.json";

    /** The posts that the blog reported as missing. */
    static final String MISSED = "missed.json";

    /** The secret key from which pseudonyms are derived. */
    public static final String PSEUDONYMS = "pseudonyms.json";

    /** How far a run over the Wayback Machine came. */
    public static final String WAYBACK = "wayback.json";

    private final Path folder;
    private final DamagedState damaged;

    public StateFiles(Path folder, DamagedState damaged) {
        this.folder = folder;
        this.damaged = damaged;
    }

    /**
     * Reads a file; {@code null} if it is missing, damaged, or of another version of this tool. One that cannot be read
     * is set aside.
     */
    public <T extends Record> @Nullable T read(String name, Class<T> type) {
        try {
            return ArchiveJson.read(folder.resolve(name), type);
        } catch (ArchiveException e) {
            damaged.setAside(folder.resolve(name));
            return null;
        }
    }

    /** Sets each file aside that holds no JSON object, also those that this run does not read. */
    public void check() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .filter(file -> !ArchiveJson.isObject(file))
                    .toList()
                    .forEach(damaged::setAside);
        } catch (IOException e) {
            throw new ArchiveException(folder, e);
        }
    }

    public void write(String name, Record content) {
        AtomicFile.write(folder.resolve(name), ArchiveJson.pretty(content));
    }
}
