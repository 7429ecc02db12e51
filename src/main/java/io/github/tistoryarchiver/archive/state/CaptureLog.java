package io.github.tistoryarchiver.archive.state;

import io.github.tistoryarchiver.archive.files.DamagedState;
import io.github.tistoryarchiver.archive.files.JsonLinesLog;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the Wayback Machine has of a blog, and what came of asking for it, so that a run goes on where another one stopped. Safe to
 * delete: the next run then asks again.
 */
public final class CaptureLog implements AutoCloseable {
    private final JsonLinesLog<Line> log;

    /**
     * A capture.
     *
     * @param time in 14 digits, UTC; empty for an address of which there is no list
     * @param type the media type, in the words of the list
     * @param status 0 if the list does not say
     * @param look what came of asking for it; {@code null} if it was not asked for
     */
    public record Line(
            String time,
            String url,
            String type,
            int status,
            String digest,
            @Nullable Look look) {
        String key() {
            return time + " " + url;
        }

        /** Returns this line with what came of asking for the capture. */
        public Line with(Look newLook) {
            return new Line(time, url, type, status, digest, newLook);
        }
    }

    /**
     * What came of asking for a capture.
     *
     * @param blog the number of the blog that it is of; {@code null} if it does not say
     * @param version tells versions of the same thing from each other; {@code null} for none
     * @param host at which the blog says that it is; {@code null} if it does not say
     */
    public record Look(
            Result result,
            @Nullable Long blog,
            @Nullable String version,
            @Nullable String host) {
        /** What was found. */
        public enum Result {
            /** Something of the blog, which is kept. */
            KEPT,
            /** Something of another blog that had the same name. */
            OTHER_BLOG,
            /** Nothing of use. */
            NOTHING
        }
    }

    public CaptureLog(Path file, DamagedState damaged) {
        this.log = JsonLinesLog.open(file, Line.class, Line::key, damaged);
    }

    /** Returns what is known of a capture; {@code null} for one that is new. */
    public @Nullable Line get(String time, String url) {
        return log.get(time + " " + url);
    }

    public void put(Line line) {
        log.put(line);
    }

    /** Returns all captures, in the order in which they were first listed. */
    public List<Line> all() {
        return log.all();
    }

    @Override
    public void close() {
        log.close();
    }
}
