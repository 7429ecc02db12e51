package io.github.tistoryarchiver.archive.state;

import io.github.tistoryarchiver.archive.files.JsonLinesLog;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The posts that earlier runs archived completely, with the time of their last change in the sitemap, by which a run
 * skips unchanged posts without a request. Safe to delete. Thread-safe.
 */
public final class SeenPosts implements AutoCloseable {
    private final JsonLinesLog<Line> log;

    /**
     * A line of the log.
     *
     * @param id the post's number
     * @param lastModified {@code null} if the post is to be fetched again
     */
    private record Line(
            String url,
            long id,
            @Nullable OffsetDateTime lastModified,
            @Nullable CommentCheck comments) {}

    /**
     * The last check of a post's comments.
     *
     * @param at when they were checked
     * @param newest checksum of the newest comments at that time
     */
    public record CommentCheck(OffsetDateTime at, String newest) {}

    public SeenPosts(Path file) {
        this.log = JsonLinesLog.open(file, Line.class, Line::url);
    }

    /**
     * Returns the number of the post at an address if it was archived completely and its last change was at this time;
     * else {@code null}.
     */
    public synchronized @Nullable Long unchanged(String url, OffsetDateTime lastModified) {
        Line line = log.get(url);
        return line != null
                        && line.lastModified() != null
                        && line.lastModified().isEqual(lastModified)
                ? line.id()
                : null;
    }

    /** Returns the number of the post at an address; {@code null} if it was never archived completely. */
    public synchronized @Nullable Long id(String url) {
        Line line = log.get(url);
        return line == null ? null : Long.valueOf(line.id());
    }

    /**
     * Records that a post was archived completely.
     *
     * @param lastModified the time of its last change in the sitemap; {@code null} to fetch it again in the next run
     */
    public synchronized void add(String url, long id, @Nullable OffsetDateTime lastModified) {
        log.put(new Line(url, id, lastModified, commentCheck(url)));
    }

    /** Records that a post is to be fetched again, by this run or the next, whatever the sitemap says. */
    public synchronized void doubt(String url) {
        Line line = log.get(url);
        if (line != null) {
            log.put(new Line(url, line.id(), null, line.comments()));
        }
    }

    /** Returns the last check of a post's comments; {@code null} if there was none. */
    public synchronized @Nullable CommentCheck commentCheck(String url) {
        Line line = log.get(url);
        return line == null ? null : line.comments();
    }

    /** Records a check of the comments of a completely archived post. */
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
