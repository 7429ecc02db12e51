package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.model.LinkState;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run remembers of a post that it brought in; the rest is in the archive. A run over many posts must not need more memory than one
 * over few.
 *
 * @param entry in the index
 * @param linksToUnknown addresses of the blog's own posts, in its text, that were not in the archive yet
 */
public record PostSummary(IndexEntry entry, PostCategory category, List<String> linksToUnknown) {

    /**
     * @param comments that the archive holds and the blog still shows
     * @param folder the post's, below the archive
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

    /** Its number. */
    public long id() {
        return entry.id();
    }

    /** Its address, as its page has it. */
    public String url() {
        return entry.url();
    }

    public @Nullable String title() {
        return entry.title();
    }
}
