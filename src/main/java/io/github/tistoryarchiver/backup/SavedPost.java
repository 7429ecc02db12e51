package io.github.tistoryarchiver.backup;

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
 * @param linksToUnknown addresses of the blog's own posts, in its text, that were not in the archive yet
 */
public record SavedPost(
        long id, String url, @Nullable String title, PostCategory category, List<String> linksToUnknown) {

    static SavedPost of(Post post) {
        return new SavedPost(
                post.id(),
                post.url(),
                post.title(),
                post.category(),
                post.links().stream()
                        .filter(link -> link.state() == LinkState.MISSING)
                        .map(Link::url)
                        .toList());
    }
}
