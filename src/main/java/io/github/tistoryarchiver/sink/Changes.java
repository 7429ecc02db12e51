package io.github.tistoryarchiver.sink;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an export changes in its folder, by paths below it.
 *
 * @param written files that were not there
 * @param replaced files of an earlier export that have other bytes now
 * @param deleted files of an earlier export that are no longer made
 * @param kept files of an earlier export that somebody edited since, which stay as they are
 * @param unchanged number of files that stay because they have the same bytes
 */
public record Changes(
        List<String> written, List<String> replaced, List<String> deleted, List<String> kept, int unchanged) {

    /** Returns these changes and later ones together, each file once. */
    public Changes followedBy(Changes later) {
        Set<String> gone = Set.copyOf(later.deleted);
        Set<String> added = both(written, later.written);
        added.removeAll(gone);
        Set<String> other = both(replaced, later.replaced);
        other.removeAll(gone);
        other.removeAll(added);
        int all = later.written.size() + later.replaced.size() + later.unchanged;
        return new Changes(
                List.copyOf(added),
                List.copyOf(other),
                List.copyOf(both(deleted, later.deleted)),
                List.copyOf(both(kept, later.kept)),
                all - added.size() - other.size());
    }

    private static Set<String> both(List<String> one, List<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Tells whether no byte changes. */
    public boolean areNone() {
        return written.isEmpty() && replaced.isEmpty() && deleted.isEmpty();
    }
}
