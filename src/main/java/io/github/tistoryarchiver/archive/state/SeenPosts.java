package io.github.tistoryarchiver.archive.state;

import io.github.tistoryarchiver.archive.files.DamagedState;
import io.github.tistoryarchiver.archive.files.JsonLinesLog;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The posts that earlier runs archived completely, with the time of their last change in the sitemap, by which a run
 * skips unchanged posts without a request. Safe to delete. Thread-safe.
 */
public final class SeenPosts implements AutoCloseable {
    /** How often a page is asked for that is older than the sitemap says. */
    public static final int MAX_TRIES = 3;

    private final JsonLinesLog<Line> log;

    /**
     * A line of the log.
     *
     * @param id the post's number
     * @param lastModified {@code null} if the post is to be fetched again
     * @param awaited an edit whose page was not served yet; {@code null} for none
     */
    private record Line(
            String url,
            long id,
            @Nullable OffsetDateTime lastModified,
            @Nullable CommentCheck comments,
            @Nullable AwaitedEdit awaited) {}

    /**
     * An edit that the sitemap names and that the post's page does not show.
     *
     * @param edit its time in the sitemap
     * @param tries how many runs got an older page
     */
    private record AwaitedEdit(OffsetDateTime edit, int tries) {}

    /**
     * The last check of a post's comments.
     *
     * @param at when they were checked
     * @param newest checksum of the newest comments at that time
     */
    public record CommentCheck(OffsetDateTime at, String newest) {}

    public SeenPosts(Path file, DamagedState damaged) {
        this.log = JsonLinesLog.open(file, Line.class, Line::url, damaged);
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
        log.put(new Line(url, id, lastModified, commentCheck(url), null));
    }

    /**
     * Records that the page of a post is older than its last edit, as after an answer from a cache. The post is fetched
     * again in the next run, but not for ever: some blogs name other times in their sitemap than on their pages.
     *
     * @param edit the time of the edit in the sitemap
     * @return whether the next run asks again
     */
    public synchronized boolean await(String url, long id, OffsetDateTime edit) {
        Line line = log.get(url);
        AwaitedEdit before = line == null ? null : line.awaited();
        int tries = before != null && before.edit().isEqual(edit) ? before.tries() + 1 : 1;
        boolean again = tries < MAX_TRIES;
        log.put(new Line(url, id, again ? null : edit, commentCheck(url), new AwaitedEdit(edit, tries)));
        return again;
    }

    /** Records that a post is to be fetched again, by this run or the next, whatever the sitemap says. */
    public synchronized void doubt(String url) {
        Line line = log.get(url);
        if (line != null) {
            log.put(new Line(url, line.id(), null, line.comments(), line.awaited()));
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
            log.put(new Line(url, line.id(), line.lastModified(), check, line.awaited()));
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
