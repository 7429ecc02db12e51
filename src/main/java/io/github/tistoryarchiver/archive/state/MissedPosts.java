package io.github.tistoryarchiver.archive.state;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Archived posts that the blog answered are not there, each with the day of the first run that was told so. One answer may be
 * a mistake; a post is gone when another run is told the same.
 */
public final class MissedPosts {
    private final Path file;
    private final Days before;
    private final Map<String, LocalDate> now = new TreeMap<>();

    /** @param since by the post's folder */
    record Days(Map<String, LocalDate> since) {}

    private MissedPosts(Path file, Days before) {
        this.file = file;
        this.before = before;
    }

    public static MissedPosts open(Path file) {
        Days days = ArchiveJson.read(file, Days.class);
        return new MissedPosts(file, days == null ? new Days(Map.of()) : days);
    }

    /**
     * Notes that this run was told so.
     *
     * @param post the path of its folder below the archive
     * @return the day of the earlier run that was told the same; {@code null} where this is the first
     */
    public @Nullable LocalDate miss(String post, LocalDate today) {
        LocalDate first = before.since().get(post);
        now.put(post, first == null ? today : first);
        return first;
    }

    /**
     * Leaves posts as they were before, of which this run was told nothing.
     *
     * @param isHeardOf whether this run was told anything of a post, by its folder
     */
    public void keepUnless(Predicate<String> isHeardOf) {
        before.since().forEach((post, first) -> {
            if (!isHeardOf.test(post)) {
                now.putIfAbsent(post, first);
            }
        });
    }

    /** Remembers for the next run what this one was told. */
    public void save() {
        if (!now.isEmpty() || !before.since().isEmpty()) {
            AtomicFile.write(file, ArchiveJson.pretty(new Days(now)));
        }
    }
}
