package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.model.Loss;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the archive lacks of a post's page, as {@code post.json} tells; never empty. */
public record PostLosses(String url, List<Loss> losses) {

    /** Returns the losses of a post that was stored, if there are any. */
    public static Stream<PostLosses> of(Outcome.Saved saved) {
        List<Loss> losses = saved.balance().losses();
        return losses.isEmpty()
                ? Stream.empty()
                : Stream.of(new PostLosses(saved.post().url(), losses));
    }

    /** Returns the losses that {@code post.json} names, if it names any. */
    public static Stream<PostLosses> of(String url, @Nullable List<Loss> losses) {
        return losses == null ? Stream.empty() : Stream.of(new PostLosses(url, losses));
    }
}
