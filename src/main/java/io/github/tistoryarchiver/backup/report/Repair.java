package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files of an archive a run fetches again, whatever else it would skip.
 *
 * @param damaged paths below the archive; of a whole folder with a slash at the end
 */
public record Repair(Set<String> damaged) {
    /** Of a run that takes the archive as it is. */
    public static final Repair NONE = new Repair(Set.of());

    public Repair {
        damaged = Set.copyOf(damaged);
    }

    /** Where {@code blog.json} is damaged, the newest post is needed too: its page shows what the home page does not. */
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

    /** Whether anything is damaged at all. */
    public boolean isNeeded() {
        return !damaged.isEmpty();
    }

    /** @param path below the archive */
    public boolean isDamaged(String path) {
        return damaged.contains(path);
    }

    /** Whether a file of a post is damaged that the blog can bring back. */
    public boolean touches(String postFolder) {
        return damaged.stream()
                .anyMatch(path -> path.startsWith(postFolder + "/") && !path.startsWith(postFolder + "/revisions/"));
    }
}
