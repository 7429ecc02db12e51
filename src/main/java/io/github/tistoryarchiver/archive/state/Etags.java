package io.github.tistoryarchiver.archive.state;

import io.github.tistoryarchiver.archive.files.JsonLinesLog;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What image servers call the version of each file that a run stored, so that they need not send it again. Safe to delete. */
public final class Etags implements AutoCloseable {
    private final JsonLinesLog<Line> log;

    /** @param source the file, as {@code post.json} names it */
    private record Line(String source, String etag) {}

    public Etags(Path file) {
        this.log = JsonLinesLog.open(file, Line.class, Line::source);
    }

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
