package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.model.Loss;
import io.github.tistoryarchiver.model.Post;
import java.util.List;
import java.util.stream.Stream;

/** What the archive lacks of a post's page, as {@code post.json} tells; never empty. */
public record PostLosses(String url, List<Loss> losses) {

    /** Returns the losses of a post that was stored, if there are any. */
    public static Stream<PostLosses> of(Outcome.Saved saved) {
        List<Loss> losses = saved.balance().losses();
        return losses.isEmpty()
                ? Stream.empty()
                : Stream.of(new PostLosses(saved.post().url(), losses));
    }

    /** Returns the losses of those of some posts that have any. */
    public static List<PostLosses> of(List<Post> posts) {
        return posts.stream()
                .filter(post -> post.losses() != null)
                .map(post -> new PostLosses(post.url(), post.losses()))
                .toList();
    }
}
