package io.github.tistoryarchiver.archive.files;

import java.nio.file.Path;

/**
 * Signals that the archive could not be read or written, for example because the disk is full or read-only, or because
 * a file is damaged.
 */
public final class ArchiveException extends RuntimeException {
    private final Path path;

    public ArchiveException(Path path, Exception cause) {
        super(path + ": " + cause.getMessage(), cause);
        this.path = path;
    }

    /** Returns the file or folder that could not be read or written. */
    public Path path() {
        return path;
    }
}
