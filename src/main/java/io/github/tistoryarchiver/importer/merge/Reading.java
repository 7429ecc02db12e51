package io.github.tistoryarchiver.importer.merge;

import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A post as one source has it.
 *
 * @param captured when it was recorded, or when the backup was made; {@code null} if the source does not say
 * @param of the name of the file; {@code null} for a recording by this program
 * @param text a digest of what a reader sees of the text; {@code null} without a text
 * @param archived if it is what an archive has itself; else {@code null}
 */
public record Reading(
        ParsedPost read,
        @Nullable Instant captured,
        @Nullable String of,
        @Nullable String text,
        @Nullable Archived archived) {

    /** The order that counts where readings have the same rank: the latest first, and then any fixed order. */
    public static final Comparator<Reading> LATEST_FIRST = Comparator.comparing(
                    Reading::time, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Reading::captured, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .reversed()
            .thenComparing(Reading::kind)
            .thenComparing(reading -> String.valueOf(reading.of))
            .thenComparing(reading -> String.valueOf(reading.read.bodyHtml()))
            .thenComparing(reading -> reading.read.post().url());

    /** Creates a reading. */
    public static Reading of(ParsedPost read, @Nullable Instant captured, @Nullable String of) {
        return new Reading(read, captured, of, digest(read), null);
    }

    /** Returns this reading as one of an archive. */
    Reading of(Archived itself) {
        return new Reading(read, captured, of, text, itself);
    }

    /**
     * What an archive says of a post of its own.
     *
     * @param time for which it speaks; {@code null} if nothing says
     * @param isWhole whether the source said all that pages say
     * @param parts what came from each source; empty for such a part
     */
    record Archived(@Nullable Instant time, boolean isWhole, List<Reading> parts) {}

    /** Returns what each source of it said; a reading of one source is its only part. */
    Stream<Reading> parts() {
        return archived == null || archived.parts().isEmpty() ? Stream.of(this) : archived.parts().stream();
    }

    /** Whether it tells everything that a public post has. */
    boolean isWhole() {
        return archived == null ? read.isWhole() : archived.isWhole();
    }

    private static @Nullable String digest(ParsedPost read) {
        if (read.readable() == null) {
            return null;
        }
        StringBuilder seen = new StringBuilder();
        read.readable()
                .wholeText()
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != 0xa0)
                .forEach(seen::appendCodePoint);
        return ByteString.of(seen.toString().getBytes(StandardCharsets.UTF_8))
                .sha256()
                .hex();
    }

    /** Returns the kind of the source. */
    public Source kind() {
        return read.post().source();
    }

    /** Whether this program recorded it. */
    boolean isOwn() {
        return of == null;
    }

    /** Returns the time for which the reading speaks: that of the last edit, else that of the recording. */
    @Nullable
    Instant time() {
        if (archived != null) {
            return archived.time();
        }
        OffsetDateTime modified = read.post().modifiedAt();
        return modified != null ? modified.toInstant() : captured;
    }

    /** Returns {@link #captured} in Korean time. */
    @Nullable
    OffsetDateTime at() {
        return captured == null ? null : TimeParser.inKorea(captured);
    }

    /** Returns the later one of readings that say the same. */
    public static Reading later(Reading one, Reading other) {
        return LATEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    /** Returns what readings of the same version from the same kind of source have in common. */
    public String sameness() {
        return kind() + " " + isOwn() + " " + read.post().modifiedAt() + " "
                + read.post().title() + " " + text;
    }
}
