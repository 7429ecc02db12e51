package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.backup.discovery.DeletionTracker;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.Credentials;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * Which of the found posts are fetched. Decided from what earlier runs left behind, before the network.
 *
 * @param skipped those that are not, each with its reason
 */
record Plan(List<DiscoveredPost> toFetch, List<Outcome.Skipped> skipped) {

    static Plan of(
            List<DiscoveredPost> found,
            BackupOptions options,
            HttpUrl home,
            SeenPosts seen,
            Archive archive,
            DeletionTracker absentees,
            Repair repair) {
        List<DiscoveredPost> toFetch = new ArrayList<>();
        List<Outcome.Skipped> skipped = new ArrayList<>();
        for (DiscoveredPost post : found) {
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
    long highestId() {
        return toFetch.stream()
                .map(found -> found.address().id())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static boolean isUnchanged(
            DiscoveredPost post, HttpUrl home, SeenPosts seen, Archive archive, Repair repair, Credentials access) {
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
