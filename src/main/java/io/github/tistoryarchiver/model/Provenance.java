package io.github.tistoryarchiver.model;

import static io.github.tistoryarchiver.model.Required.require;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of a post that was merged of several, and what was taken from it.
 *
 * @param at the time of the recording or of the backup; {@code null} if neither it nor the post says
 * @param of the name of the file; {@code null} for a recording by this program
 * @param fields of {@code post.json} that were taken from it; {@code body} is the text
 */
public record Provenance(
        Source kind, @Nullable OffsetDateTime at, @Nullable String of, List<String> fields) {

    /** Checks that required components are present. */
    public Provenance {
        require(kind, "kind");
        require(fields, "fields");
    }
}
