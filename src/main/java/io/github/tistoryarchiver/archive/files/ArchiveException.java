package io.github.tistoryarchiver.archive.files;

import java.nio.file.Path;

/** The archive could not be read or written: the disk is full, or read-only, or a file in it is damaged. */
public final class ArchiveException extends RuntimeException {
    private final Path path;

    public ArchiveException(Path path, Exception cause) {
        super(path + ": " + cause.getMessage(), cause);
        this.path = path;
    }

    /** The file or folder that the trouble is with. */
    public Path path() {
        return path;
    }
}
