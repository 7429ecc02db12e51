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
 * Archived posts that the blog reported as missing, each with the day of the first run that got this answer. A single
 * answer may be a mistake; a post counts as deleted once a second run gets the same.
 */
public final class MissedPosts {
    private final Path file;
    private final Days earlier;
    private final Map<String, LocalDate> current = new TreeMap<>();

    /**
     * The content of the file.
     *
     * @param since the day of the first run, by the path of the post's folder
     */
    record Days(Map<String, LocalDate> since) {}

    private MissedPosts(Path file, Days earlier) {
        this.file = file;
        this.earlier = earlier;
    }

    /** Reads the state that the last run left; empty if there is none. */
    public static MissedPosts open(Path file) {
        Days days = ArchiveJson.read(file, Days.class);
        return new MissedPosts(file, days == null ? new Days(Map.of()) : days);
    }

    /**
     * Records that the blog reported a post as missing.
     *
     * @param post the path of its folder below the archive
     * @return the day of the earlier run with the same answer; {@code null} if this is the first
     */
    public @Nullable LocalDate miss(String post, LocalDate today) {
        LocalDate first = earlier.since().get(post);
        current.put(post, first == null ? today : first);
        return first;
    }

    /**
     * Keeps the earlier state of posts about which this run learned nothing.
     *
     * @param isHeardOf tells whether this run learned anything about a post, given the path of its folder
     */
    public void keepUnless(Predicate<String> isHeardOf) {
        earlier.since().forEach((post, first) -> {
            if (!isHeardOf.test(post)) {
                current.putIfAbsent(post, first);
            }
        });
    }

    /** Saves the state for the next run. */
    public void save() {
        if (!current.isEmpty() || !earlier.since().isEmpty()) {
            AtomicFile.write(file, ArchiveJson.pretty(new Days(current)));
        }
    }
}
