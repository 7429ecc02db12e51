package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import java.util.Set;

/**
 * Rewrites archived posts at the end of a run: a post may be stored before another one to which it links, and the user
 * may have chosen another {@link io.github.tistoryarchiver.backup.options.CommentStyle} than before.
 */
public final class LinkUpdater {
    /** Which posts are rewritten. */
    public enum Extent {
        /** Posts whose links have changed targets. */
        CHANGED_LINKS,
        /** All posts, since comments are stored in another style. */
        ALL
    }

    private final Archive archive;
    private final PostRenderer renderer;
    private final Pseudonymizer readers;
    private final Extent extent;

    public LinkUpdater(Archive archive, PostRenderer renderer, Pseudonymizer readers, Extent extent) {
        this.archive = archive;
        this.renderer = renderer;
        this.readers = readers;
        this.extent = extent;
    }

    /**
     * Rewrites the posts.
     *
     * @param settled folders of posts whose links need no update, since their targets existed when they were written
     */
    public void run(Set<String> settled) {
        for (PostType type : PostType.values()) {
            for (long id : archive.postIds(type)) {
                PostFolder folder = archive.post(type, id);
                boolean isSettled = extent == Extent.CHANGED_LINKS && settled.contains(Archive.pathOf(type, id));
                Post post = isSettled ? null : folder.read();
                if (post != null) {
                    update(folder, post);
                }
            }
        }
        if (extent == Extent.ALL && !archive.readGuestbook().isEmpty()) {
            archive.writeGuestbook(readers.redacted(archive.readGuestbook()));
        }
    }

    private void update(PostFolder folder, Post post) {
        Post linked = renderer.linked(post);
        if (linked.equals(post) && extent == Extent.CHANGED_LINKS) {
            return;
        }
        renderer.rewrite(folder, linked, readers.redacted(folder.readComments()));
    }
}
