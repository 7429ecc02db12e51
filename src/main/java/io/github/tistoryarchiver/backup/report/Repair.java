package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The damaged files that a run fetches again, even if it would otherwise skip them.
 *
 * @param damaged paths relative to the archive; a whole folder has a slash at the end
 */
public record Repair(Set<String> damaged) {
    /** No repair. */
    public static final Repair NONE = new Repair(Set.of());

    public Repair {
        damaged = Set.copyOf(damaged);
    }

    /**
     * Returns the repair with the newest post added if {@code blog.json} is damaged: that post's page shows what the
     * home page does not.
     */
    public Repair withNewest(@Nullable Index index) {
        if (index == null || !isDamaged("blog.json")) {
            return this;
        }
        Set<String> more = new HashSet<>(damaged);
        index.posts().stream()
                .max(Comparator.comparingLong(IndexEntry::id))
                .ifPresent(newest -> more.add(newest.folder() + "/"));
        return new Repair(more);
    }

    /** Tells whether anything is damaged. */
    public boolean isNeeded() {
        return !damaged.isEmpty();
    }

    /**
     * Tells whether a file is damaged.
     *
     * @param path relative to the archive
     */
    public boolean isDamaged(String path) {
        return damaged.contains(path);
    }

    /** Tells whether a file of a post is damaged that can be fetched again; revisions cannot. */
    public boolean touches(String postFolder) {
        return damaged.stream()
                .anyMatch(path -> path.startsWith(postFolder + "/") && !path.startsWith(postFolder + "/revisions/"));
    }
}
