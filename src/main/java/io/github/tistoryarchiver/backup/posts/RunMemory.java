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
 * What a run records of the posts that it archives, for its end and for later runs.
 *
 * @param seen the log by which later runs skip unchanged posts; {@code null} to keep none
 * @param now when the run began; {@code null} if posts are rebuilt from stored responses, so that no revisions are kept
 * @param pages receives every post page that was read
 */
public record RunMemory(@Nullable SeenPosts seen, @Nullable OffsetDateTime now, Consumer<Page> pages) {
    /** A memory that records nothing. */
    static final RunMemory NONE = new RunMemory(null, null, page -> {});

    /** Records that a post is complete in the archive. */
    void add(HttpUrl url, long id, DiscoveredPost found) {
        if (seen != null) {
            seen.add(url.toString(), id, found.lastModified());
        }
    }

    /**
     * Returns when a post changed: according to its page, else the sitemap, else when the run began. Returns {@code
     * null} if no revisions are kept.
     */
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
