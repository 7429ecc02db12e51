package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.SeenPosts;
import io.github.tistoryarchiver.tistory.PostAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * Which of the found posts are fetched. Decided from what earlier runs left behind, before the network.
 *
 * @param skipped those that are not, each with its reason
 */
record Plan(List<Found> toFetch, List<Outcome.Skipped> skipped) {

    static Plan of(
            List<Found> found,
            BackupOptions options,
            HttpUrl home,
            SeenPosts seen,
            Archive archive,
            Absentees absentees,
            Repair repair) {
        List<Found> toFetch = new ArrayList<>();
        List<Outcome.Skipped> skipped = new ArrayList<>();
        for (Found post : found) {
            if (!options.scope().mayInclude(post.lastModified())) {
                skipped.add(new Outcome.Skipped(post.address(), Outcome.Skipped.Reason.OUT_OF_SCOPE));
            } else if (!options.refresh()
                    && isUnchanged(post, home, seen, archive, repair, options.access())
                    && !absentees.isGone(post.address())) {
                skipped.add(new Outcome.Skipped(post.address(), Outcome.Skipped.Reason.UNCHANGED));
            } else {
                toFetch.add(post);
            }
        }
        return new Plan(List.copyOf(toFetch), List.copyOf(skipped));
    }

    /** Posts that are as they were. */
    List<PostAddress> unchanged() {
        return skipped.stream()
                .filter(post -> post.reason() == Outcome.Skipped.Reason.UNCHANGED)
                .map(Outcome.Skipped::address)
                .toList();
    }

    /** Among the posts that are fetched; 0 where none is known by number. */
    long highestNumber() {
        return toFetch.stream()
                .map(found -> found.address().number())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static boolean isUnchanged(
            Found post, HttpUrl home, SeenPosts seen, Archive archive, Repair repair, Access access) {
        if (post.lastModified() == null) {
            return false;
        }
        Long id = seen.unchanged(post.address().on(home).toString(), post.lastModified());
        if (id == null || repair.touches(Archive.pathOf(post.address().type(), id))) {
            return false;
        }
        PostFolder folder = archive.post(post.address().type(), id);
        return folder.exists() && !(access.passwords().containsKey(id) && folder.readBody() == null);
    }
}
