package io.github.tistoryarchiver.sink;

import java.util.List;

/** Signals that files of others are where an export has to write; nothing was written. */
public final class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<String> paths;

    ConflictException(List<String> paths) {
        super(String.join(", ", paths));
        this.paths = List.copyOf(paths);
    }

    /** Returns the files, by paths below the export's folder. */
    public List<String> paths() {
        return paths;
    }
}
