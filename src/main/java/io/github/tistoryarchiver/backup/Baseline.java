package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.backup.verify.RepairPlanner;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of the archive when a run begins.
 *
 * @param repair the damaged files, if the user asked for a repair
 * @param index {@code null} for a new archive
 * @param blog as archived; {@code null} for a new archive, or if it is unreadable
 */
record Baseline(
        Repair repair, @Nullable Index index, @Nullable Blog blog) {

    static Baseline of(Archive archive, String blogName, BackupOptions options) {
        Repair repair = options.repair() ? RepairPlanner.plan(archive) : Repair.NONE;
        Index index = index(archive, blogName, repair);
        return new Baseline(repair.withNewest(index), index, blog(archive));
    }

    /** Loads the index, adding posts saved by an interrupted run; rebuilds it if unreadable. */
    private static @Nullable Index index(Archive archive, String blogName, Repair repair) {
        try {
            Index stored = repair.isNeeded() ? null : archive.readIndex();
            List<IndexEntry> posts = archive.entries(stored, List.of(), Set.of());
            return stored == null && posts.isEmpty() ? null : new Index(blogName, posts.size(), posts);
        } catch (ArchiveException e) {
            return archive.indexOfPosts();
        }
    }

    private static @Nullable Blog blog(Archive archive) {
        try {
            return archive.readBlog();
        } catch (ArchiveException e) {
            return null;
        }
    }

    /** Recognises links to the blog's posts, whichever of its names they use. */
    InnerLinks links(Blog shown) {
        return InnerLinks.of(blog == null ? shown : shown.orElse(blog));
    }

    List<IndexEntry> posts() {
        return index == null ? List.of() : index.posts();
    }
}
