package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.backup.discovery.DeletionTracker;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Repair;
import java.util.ArrayList;
import java.util.List;

/** Decides which of the posts found are fetched. Uses the state that earlier runs stored, and no network. */
final class Planner {
    private final BackupOptions options;
    private final BlogContext site;
    private final SeenPosts seen;
    private final DeletionTracker deletions;
    private final Repair repair;

    Planner(BackupOptions options, BlogContext site, SeenPosts seen, DeletionTracker deletions, Repair repair) {
        this.options = options;
        this.site = site;
        this.seen = seen;
        this.deletions = deletions;
        this.repair = repair;
    }

    Plan plan(List<DiscoveredPost> found) {
        List<DiscoveredPost> toFetch = new ArrayList<>();
        List<Outcome.Skipped> skipped = new ArrayList<>();
        for (DiscoveredPost post : found) {
            if (!options.scope().mayInclude(post.lastModified())) {
                skipped.add(new Outcome.Skipped(post.address(), Outcome.Skipped.Reason.OUT_OF_SCOPE));
            } else if (!options.refresh() && isUnchanged(post) && !deletions.isGone(post.address())) {
                skipped.add(new Outcome.Skipped(post.address(), Outcome.Skipped.Reason.UNCHANGED));
            } else {
                toFetch.add(post);
            }
        }
        return new Plan(toFetch, skipped);
    }

    private boolean isUnchanged(DiscoveredPost post) {
        if (post.lastModified() == null) {
            return false;
        }
        Long id = seen.unchanged(post.address().on(site.home()).toString(), post.lastModified());
        if (id == null || repair.touches(Archive.pathOf(post.address().type(), id))) {
            return false;
        }
        PostFolder folder = site.archive().post(post.address().type(), id);
        boolean mayBeOpened = options.access().passwords().containsKey(id) && folder.readBody() == null;
        return folder.exists() && !mayBeOpened;
    }
}
