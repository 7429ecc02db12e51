package io.github.tistoryarchiver.importer.merge;

import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as it was at a time, merged of all readings of that time.
 *
 * @param read the post, with what was merged into it
 * @param readings the surest first
 * @param time of its last edit, or of its latest recording; {@code null} if no source says
 * @param isArchived whether it is the one that the archive has, with what other sources say of it
 */
public record Version(
        ParsedPost read, List<Reading> readings, @Nullable Instant time, boolean isArchived) {}
