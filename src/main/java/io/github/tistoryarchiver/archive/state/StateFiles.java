package io.github.tistoryarchiver.archive.state;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Small files in {@code .state/} by which a run knows what the one before it saw. Safe to delete: what they tell is then asked anew. */
public final class StateFiles {
    /** The report of the last run. */
    public static final String LAST_RUN = "last-run.json";

    /** What the blog's sources said when all of them were asked. */
    public static final String SOURCES = "sources.json";

    /** By how many posts each category differs from the archive. */
    public static final String CATEGORIES = "categories.json";

    /** What the guestbook said when it was last read whole. */
    public static final String GUESTBOOK = "guestbook.json";

    /** The newest comment that the owner's console showed. */
    public static final String OWNER_COMMENTS = "owner-comments.json";

    /** How comments were kept at the last run. */
    public static final String COMMENT_STYLE = "comment-style.json";

    /** The key of the pseudonyms. */
    public static final String PSEUDONYMS = "pseudonyms.json";

    private final Path folder;

    public StateFiles(Path folder) {
        this.folder = folder;
    }

    /** {@code null} where there is none that can be read: it may be lost, and may be another version's. */
    public <T extends Record> @Nullable T read(String name, Class<T> type) {
        try {
            return ArchiveJson.read(folder.resolve(name), type);
        } catch (ArchiveException e) {
            return null;
        }
    }

    public void write(String name, Record content) {
        AtomicFile.write(folder.resolve(name), ArchiveJson.pretty(content));
    }
}
