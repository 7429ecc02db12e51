package io.github.tistoryarchiver.site;

/** Signals that a folder holds files of others and no site; nothing was written. */
public final class ForeignFolderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ForeignFolderException(String folder) {
        super(folder);
    }
}
