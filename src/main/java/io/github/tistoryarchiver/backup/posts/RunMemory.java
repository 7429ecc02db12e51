package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.page.Page;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a run remembers of the posts that it archives, for its end and for later runs.
 *
 * @param seen the log by which later runs skip what did not change; {@code null} to keep none
 * @param now when the run began; {@code null} where posts are only made from stored responses, so that nothing becomes a revision
 * @param pages notified of every post page that was read
 */
public record RunMemory(@Nullable SeenPosts seen, @Nullable OffsetDateTime now, Consumer<Page> pages) {
    /** Remembers nothing. */
    static final RunMemory NONE = new RunMemory(null, null, page -> {});

    /** Notes that a post is whole in the archive. */
    void add(HttpUrl url, long id, DiscoveredPost found) {
        if (seen != null) {
            seen.add(url.toString(), id, found.lastModified());
        }
    }

    /** Returns when a post changed: as its page has it, else the sitemap, else when it was noticed. */
    @Nullable
    OffsetDateTime changedAt(Post post, DiscoveredPost found) {
        return now == null
                ? null
                : Stream.of(post.modifiedAt(), found.lastModified())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(now);
    }
}
