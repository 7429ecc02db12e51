package io.github.tistoryarchiver.archive.files;

import java.io.IOException;

/** A file whose content is not that which its archive stored. */
public final class OtherBytesException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param file below the archive */
    public OtherBytesException(String file) {
        super(file);
    }
}
