package io.github.tistoryarchiver.backup.discovery;

import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A post that a source named.
 *
 * @param lastModified the time of its last change; {@code null} if the source does not give it
 * @param namedBy the first source that named it
 * @param title as a list has it; {@code null} if no list was read that has it
 */
public record DiscoveredPost(
        PostAddress address,
        @Nullable OffsetDateTime lastModified,
        PostSource namedBy,
        @Nullable String title) {

    /** Creates a post whose title is not known. */
    public DiscoveredPost(PostAddress address, @Nullable OffsetDateTime lastModified, PostSource namedBy) {
        this(address, lastModified, namedBy, null);
    }

    /** Returns this post with a title; as it is where there is none. */
    DiscoveredPost titled(@Nullable String newTitle) {
        return newTitle == null || title != null ? this : new DiscoveredPost(address, lastModified, namedBy, newTitle);
    }
}
