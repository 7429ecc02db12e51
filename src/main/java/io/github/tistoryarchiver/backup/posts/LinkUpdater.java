package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Makes posts anew of what the archive holds, once all posts of a run are there: a post may be stored before the one that it links to, and the user may
 * want comments kept in another way than before.
 */
public final class LinkUpdater {
    private final Archive archive;
    private final PostRenderer rendering;
    private final Pseudonymizer readers;

    /** Whether all posts are made anew, or only those whose links changed. */
    private final boolean all;

    public LinkUpdater(Archive archive, PostRenderer rendering, Pseudonymizer readers, boolean all) {
        this.archive = archive;
        this.rendering = rendering;
        this.readers = readers;
        this.all = all;
    }

    /** @param settled folders of posts whose links are right, since each of them leads to a post that was there when they were written */
    public void run(Set<String> settled) {
        for (PostType type : PostType.values()) {
            for (long id : archive.postIds(type)) {
                PostFolder folder = archive.post(type, id);
                Post post = all || !settled.contains(Archive.pathOf(type, id)) ? folder.read() : null;
                if (post != null) {
                    mend(folder, post);
                }
            }
        }
        if (all && !archive.readGuestbook().isEmpty()) {
            archive.writeGuestbook(readers.redacted(archive.readGuestbook()));
        }
    }

    private void mend(PostFolder folder, Post post) {
        Post linked = rendering.linked(post);
        if (linked.equals(post) && !all) {
            return;
        }
        HttpUrl url = HttpUrl.parse(post.url());
        String body = url == null ? null : folder.readBody();
        String text = body == null || url == null ? "" : rendering.text(linked, PostReader.readable(body, url));
        List<Comment> comments = readers.redacted(folder.readComments());
        folder.rewrite(linked, rendering.markdown(linked, text, comments), comments);
    }
}
