package io.github.tistoryarchiver.sink;

import java.util.List;

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

    /** Tells whether no byte changes. */
    public boolean areNone() {
        return written.isEmpty() && replaced.isEmpty() && deleted.isEmpty();
    }
}
