package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.model.LinkState;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run keeps in memory of a stored post; the rest is in the archive, so that memory use hardly depends on the
 * number of posts.
 *
 * @param entry the post's entry in the index
 * @param linksToUnknown addresses, in its text, of posts of the blog that were not in the archive yet
 */
public record PostSummary(IndexEntry entry, PostCategory category, List<String> linksToUnknown) {

    /**
     * Creates the summary of a post.
     *
     * @param comments the number of archived comments that the blog still shows
     * @param folder the post's folder, relative to the archive
     */
    public static PostSummary of(Post post, int comments, String folder) {
        return new PostSummary(
                IndexEntry.of(post, comments, folder),
                post.category(),
                post.links().stream()
                        .filter(link -> link.state() == LinkState.MISSING)
                        .map(Link::url)
                        .toList());
    }

    public long id() {
        return entry.id();
    }

    /** Returns the post's address as its page gives it. */
    public String url() {
        return entry.url();
    }

    public @Nullable String title() {
        return entry.title();
    }
}
