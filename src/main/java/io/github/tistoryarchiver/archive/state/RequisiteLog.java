package io.github.tistoryarchiver.archive.state;

import io.github.tistoryarchiver.archive.files.DamagedState;
import io.github.tistoryarchiver.archive.files.JsonLinesLog;
import java.nio.file.Path;
import java.util.List;

/** The styles, scripts, images and fonts of a blog's pages, each of which is fetched once. Safe to delete. */
public final class RequisiteLog implements AutoCloseable {
    private final JsonLinesLog<Line> log;

    /** What became of a requisite. */
    public enum State {
        /** To be fetched. */
        WANTED,
        /** Recorded. */
        KEPT,
        /** Not to be had. */
        MISSING
    }

    /**
     * A line of the log.
     *
     * @param bytes of its content; 0 where it is not kept
     */
    private record Line(String address, State state, long bytes) {}

    public RequisiteLog(Path file, DamagedState damaged) {
        this.log = JsonLinesLog.open(file, Line.class, Line::address, damaged);
    }

    public boolean isEmpty() {
        return log.size() == 0;
    }

    public boolean knows(String address) {
        return log.get(address) != null;
    }

    public int size() {
        return log.size();
    }

    /** Returns the bytes of all that is kept. */
    public long bytes() {
        return log.all().stream().mapToLong(Line::bytes).sum();
    }

    /** Returns the addresses that are to be fetched, in the order in which they were found. */
    public List<String> wanted() {
        return log.all().stream()
                .filter(line -> line.state() == State.WANTED)
                .map(Line::address)
                .toList();
    }

    public void put(String address, State state, long bytes) {
        log.put(new Line(address, state, bytes));
    }

    @Override
    public void close() {
        log.close();
    }
}
