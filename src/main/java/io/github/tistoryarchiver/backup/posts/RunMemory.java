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
 * @param now when the run began; {@code null} if posts are rebuilt from stored responses, so that only other versions become revisions
 * @param pages receives every post page that was read
 */
public record RunMemory(@Nullable SeenPosts seen, @Nullable OffsetDateTime now, Consumer<Page> pages) {
    /** The memory of a rebuild, which records nothing. */
    static final RunMemory OF_RECORDS = new RunMemory(null, null, page -> {});

    /** Records that a post is complete in the archive, whatever its page says of its last edit. */
    void add(HttpUrl url, long id, DiscoveredPost found) {
        if (seen != null) {
            seen.add(url.toString(), id, found.lastModified());
        }
    }

    /**
     * Records that a post is complete in the archive, as far as its page goes: one that is older than the sitemap says
     * is asked for again.
     *
     * @return the time of the edit for which the next run asks; {@code null} for none
     */
    @Nullable
    OffsetDateTime add(HttpUrl url, Post post, DiscoveredPost found) {
        OffsetDateTime edit = missing(post.modifiedAt(), found);
        if (edit == null || seen == null) {
            add(url, post.id(), found);
            return null;
        }
        return seen.await(url.toString(), post.id(), edit) ? edit : null;
    }

    /**
     * Tells whether to leave the archive as it is, because a page is older than it. A run does so while the sitemap
     * names the later version too; stored responses never replace a later version.
     */
    boolean mayLeave(Post post, DiscoveredPost found, HttpUrl url) {
        OffsetDateTime edit = missing(post.modifiedAt(), found);
        return seen == null || (edit != null && seen.await(url.toString(), post.id(), edit));
    }

    /** Returns the time of an edit that the sitemap names and a page does not show; {@code null} for none. */
    private static @Nullable OffsetDateTime missing(@Nullable OffsetDateTime modifiedAt, DiscoveredPost found) {
        OffsetDateTime edit = found.lastModified();
        return edit != null && modifiedAt != null && modifiedAt.isBefore(edit) ? edit : null;
    }

    /**
     * Returns when a post changed: as its page has it, else the sitemap, else when it was noticed. Of a post that is made
     * once more from the response that it was made from, {@code null}: that is no edit.
     *
     * @param before the archived version; {@code null} for a new post
     */
    @Nullable
    OffsetDateTime changedAt(Post post, @Nullable Post before, DiscoveredPost found) {
        boolean isSameVersion = now == null && before != null && Objects.equals(before.modifiedAt(), post.modifiedAt());
        return isSameVersion
                ? null
                : Stream.of(post.modifiedAt(), found.lastModified(), now)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
