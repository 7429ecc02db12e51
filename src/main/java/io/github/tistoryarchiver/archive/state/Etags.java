package io.github.tistoryarchiver.archive.state;

import io.github.tistoryarchiver.archive.files.DamagedState;
import io.github.tistoryarchiver.archive.files.JsonLinesLog;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The ETags of stored files, with which image servers are asked only for newer versions. Safe to delete. */
public final class Etags implements AutoCloseable {
    private final JsonLinesLog<Line> log;

    /**
     * A line of the log.
     *
     * @param source the file's address as in {@code post.json}
     */
    private record Line(String source, String etag) {}

    public Etags(Path file, DamagedState damaged) {
        this.log = JsonLinesLog.open(file, Line.class, Line::source, damaged);
    }

    /** Returns the ETag of a file; {@code null} if none is known. */
    public @Nullable String of(String source) {
        Line line = log.get(source);
        return line == null ? null : line.etag();
    }

    public void put(String source, String etag) {
        log.put(new Line(source, etag));
    }

    @Override
    public void close() {
        log.close();
    }
}
