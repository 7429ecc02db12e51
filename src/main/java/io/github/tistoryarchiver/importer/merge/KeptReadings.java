package io.github.tistoryarchiver.importer.merge;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What imports read of a post that no run archived, without its comments: for an archive that hides readers and therefore keeps
 * no responses. With it each import sees what those before it saw, so that their order makes no difference. It is safe to
 * delete: later imports then merge what the archive shows.
 *
 * @param readings in a fixed order
 */
public record KeptReadings(List<KeptReading> readings) {
    /** Those of a post of which nothing was read. */
    public static final KeptReadings NONE = new KeptReadings(List.of());

    /**
     * What a source says of the post.
     *
     * @param body {@code null} without a text
     * @param cover a part of the address of the picture that represents the post; {@code null} if there is none
     * @param captured {@code null} if the source does not say
     * @param of the name of the file; {@code null} for a recording by this program
     */
    public record KeptReading(
            Post post,
            @Nullable String body,
            @Nullable String cover,
            @Nullable Instant captured,
            @Nullable String of) {
        static KeptReading of(Reading reading) {
            ParsedPost read = reading.read();
            return new KeptReading(read.post(), read.bodyHtml(), read.coverKey(), reading.captured(), reading.of());
        }

        Reading reading() {
            HttpUrl base = Objects.requireNonNull(HttpUrl.parse(post.url()));
            ParsedPost read = PostReader.ofText(post, Objects.requireNonNullElse(body, ""), base, List.of());
            return Reading.of((body == null ? read.withoutText() : read).withCover(cover), captured, of);
        }
    }

    private static String fileOf(long post) {
        return "readings/" + post + ".json";
    }

    /** Reads those of a post; {@code null} if they were not kept. */
    public static @Nullable KeptReadings of(Archive archive, long post) {
        return archive.state().read(fileOf(post), KeptReadings.class);
    }

    /** Returns these and others; of equal ones, the latest is kept. */
    public KeptReadings with(List<Reading> others) {
        Map<String, Reading> different = new TreeMap<>();
        Stream.concat(readings.stream(), others.stream().map(KeptReading::of))
                .map(KeptReading::reading)
                .forEach(reading -> different.merge(reading.sameness(), reading, Reading::later));
        return new KeptReadings(different.values().stream()
                .sorted(Reading.LATEST_FIRST)
                .map(KeptReading::of)
                .toList());
    }

    /** Returns them to be merged. */
    public List<Reading> all() {
        return readings.stream().map(KeptReading::reading).toList();
    }

    /** Stores them. */
    public void write(Archive archive, long post) {
        archive.state().write(fileOf(post), this);
    }
}
