package io.github.tistoryarchiver.cluster.read.table;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post in the table. Who commented is not in it.
 *
 * @param category its path, with slashes between
 * @param signs how many characters its text has, without blanks
 * @param images how many pictures of it the archive has
 * @param comments how many there are; {@code null} if it is not known
 * @param sha256 of {@code body.html}; {@code null} where there is no text
 * @param capturedAt when its text was recorded; {@code null} if it is not known
 * @param warc the name of the recording with its text; {@code null} for another source
 * @param offset where in the recording, in bytes; {@code null} if it is not known
 */
public record PostRow(
        String blog,
        long id,
        String type,
        String url,
        @Nullable String title,
        @Nullable OffsetDateTime publishedAt,
        @Nullable OffsetDateTime modifiedAt,
        String category,
        List<String> tags,
        long signs,
        long images,
        @Nullable Integer comments,
        @Nullable String sha256,
        @Nullable OffsetDateTime capturedAt,
        @Nullable String warc,
        @Nullable Long offset) {}
