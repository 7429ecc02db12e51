package io.github.tistoryarchiver.importer.merge;

import io.github.tistoryarchiver.archive.Archive;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * On what the sources of the posts in an archive disagree, as imports left it in {@code .state/}.
 *
 * @param conflicts by the numbers of their posts
 */
public record KnownConflicts(List<Conflict> conflicts) {
    private static final String FILE = "conflicts.json";

    /** Reads those of an archive; empty if no import found any. */
    public static KnownConflicts of(Archive archive) {
        KnownConflicts known = archive.state().read(FILE, KnownConflicts.class);
        return known == null ? new KnownConflicts(List.of()) : known;
    }

    /** Returns those of other posts. */
    public KnownConflicts without(Set<Long> posts) {
        return new KnownConflicts(conflicts.stream()
                .filter(conflict -> !posts.contains(conflict.post()))
                .toList());
    }

    /** Returns these and others. */
    public KnownConflicts with(List<Conflict> others) {
        return new KnownConflicts(Stream.concat(conflicts.stream(), others.stream())
                .distinct()
                .sorted()
                .toList());
    }

    /** Stores them. */
    public void write(Archive archive) {
        archive.state().write(FILE, this);
    }
}
