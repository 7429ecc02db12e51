package io.github.tistoryarchiver.archive.state;

import io.github.tistoryarchiver.archive.files.JsonLinesLog;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The posts that earlier runs brought in whole, with the time of their last change as the sitemap told it: what lets a run
 * skip them before the network. One JSON object a line; of several for an address the last counts. Safe to delete.
 */
public final class SeenPosts implements AutoCloseable {
    private final JsonLinesLog<Line> log;

    /**
     * @param id the post's number
     * @param lastModified {@code null} where the post is to be fetched again
     */
    private record Line(
            String url,
            long id,
            @Nullable OffsetDateTime lastModified,
            @Nullable CommentCheck comments) {}

    /**
     * When a post's comments were last looked at.
     *
     * @param newest checksum of the newest ones as they were then
     */
    public record CommentCheck(OffsetDateTime at, String newest) {}

    public SeenPosts(Path file) {
        this.log = JsonLinesLog.open(file, Line.class, Line::url);
    }

    /** The number of the post at an address, if it came in whole and its last change was at this time. */
    public synchronized @Nullable Long unchanged(String url, OffsetDateTime lastModified) {
        Line line = log.get(url);
        return line != null
                        && line.lastModified() != null
                        && line.lastModified().isEqual(lastModified)
                ? line.id()
                : null;
    }

    /** The number of the post at an address; {@code null} for one that never came in whole. */
    public synchronized @Nullable Long id(String url) {
        Line line = log.get(url);
        return line == null ? null : Long.valueOf(line.id());
    }

    /** Notes that a post came in whole. */
    public synchronized void add(String url, long id, @Nullable OffsetDateTime lastModified) {
        log.put(new Line(url, id, lastModified, commentCheck(url)));
    }

    /** Notes that a post is to be fetched again, whatever the sitemap says: by this run, or else by the next. */
    public synchronized void doubt(String url) {
        Line line = log.get(url);
        if (line != null) {
            log.put(new Line(url, line.id(), null, line.comments()));
        }
    }

    /** When the comments of a post were last looked at; {@code null} where they never were. */
    public synchronized @Nullable CommentCheck commentCheck(String url) {
        Line line = log.get(url);
        return line == null ? null : line.comments();
    }

    /** Notes that the comments of a post that came in whole were looked at. */
    public synchronized void checkComments(String url, CommentCheck check) {
        Line line = log.get(url);
        if (line != null) {
            log.put(new Line(url, line.id(), line.lastModified(), check));
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
