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
 */
public record DiscoveredPost(PostAddress address, @Nullable OffsetDateTime lastModified, PostSource namedBy) {}
