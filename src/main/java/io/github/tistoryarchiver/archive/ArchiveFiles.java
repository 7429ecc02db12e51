package io.github.tistoryarchiver.archive;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Writes the files of one archive, each with its checksum. */
final class ArchiveFiles {
    private final Path folder;
    private @Nullable Checksums checksums;

    /** @param folder the archive; need not exist yet */
    ArchiveFiles(Path folder) {
        this.folder = folder;
    }

    synchronized Checksums checksums() {
        Checksums known = checksums;
        if (known == null) {
            known = Checksums.open(folder);
            checksums = known;
        }
        return known;
    }

    /**
     * Writes a file, unless it already holds these bytes.
     *
     * @return whether anything was written
     */
    boolean write(Path file, byte[] bytes) {
        boolean written = WholeFile.write(file, bytes);
        checksums().put(file, Digest.sha256(bytes));
        return written;
    }

    /** Copies a stream into a file. */
    void write(Path file, InputStream content) {
        MessageDigest digest = Digest.sha256();
        WholeFile.write(file, new DigestInputStream(content, digest));
        checksums().put(file, Digest.hex(digest));
    }

    /** @return whether there was such a file */
    boolean delete(Path file) {
        boolean deleted = WholeFile.delete(file);
        checksums().put(file, null);
        return deleted;
    }

    /** Notes a file that came about in another way. */
    void note(Path file) {
        checksums().put(file, Digest.sha256(file));
    }
}
