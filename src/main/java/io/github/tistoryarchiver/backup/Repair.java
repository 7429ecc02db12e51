package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.Checksums;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which files of an archive are damaged and are to be brought in anew, whatever else a run would skip. */
final class Repair {
    /** Of a run that takes the archive as it is. */
    static final Repair NONE = new Repair(Set.of());

    private final Set<String> damaged;

    private Repair(Set<String> damaged) {
        this.damaged = damaged;
    }

    /** Checks the archive. What is damaged is copied to {@code .state/damaged/} before anything takes its place. */
    static Repair of(Archive archive) {
        List<Verification.Damage> damages = Verification.of(archive).damages();
        Set<String> files =
                damages.stream().map(Verification.Damage::file).collect(Collectors.toCollection(HashSet::new));
        files.forEach(archive.files()::keepDamaged);
        if (files.contains(Checksums.LIST)) {
            // what differs from a list that is damaged itself is as likely whole
            files.forEach(archive.files()::listAsItIs);
        }
        return new Repair(files);
    }

    /** Where {@code blog.json} is damaged, the newest post is needed too: its page shows what the home page does not. */
    Repair withNewest(@Nullable Index index) {
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
    boolean isNeeded() {
        return !damaged.isEmpty();
    }

    /** @param path below the archive */
    boolean isDamaged(String path) {
        return damaged.contains(path);
    }

    /** Whether a file of a post is damaged that the blog can bring back. */
    boolean touches(String postFolder) {
        return damaged.stream()
                .anyMatch(path -> path.startsWith(postFolder + "/") && !path.startsWith(postFolder + "/revisions/"));
    }
}
