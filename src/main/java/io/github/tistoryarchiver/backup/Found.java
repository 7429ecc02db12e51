package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.tistory.PostAddress;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A post that some source named.
 *
 * @param lastModified the time of its last change, where the source told it
 * @param namedBy the first source that named it
 */
record Found(PostAddress address, @Nullable OffsetDateTime lastModified, NamedBy namedBy) {}
