package io.github.tistoryarchiver.archive.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of one archive, each with its checksum. */
public final class ArchiveFiles {
    private final Path folder;
    private @Nullable Checksums checksums;
    private volatile @Nullable ArchiveLock lock;

    /** @param folder the archive; need not exist yet */
    public ArchiveFiles(Path folder) {
        this.folder = folder;
    }

    /** From now on nothing is written once the lock's file is no longer where it was. */
    public void heldBy(ArchiveLock newLock) {
        lock = newLock;
    }

    /** @throws ArchiveException when another folder stands where the run began to write */
    public void checkThatFolderIsThere() {
        ArchiveLock held = lock;
        if (held != null) {
            held.check();
        }
    }

    public synchronized Checksums checksums() {
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
    public boolean write(Path file, byte[] bytes) {
        checkThatFolderIsThere();
        boolean written = AtomicFile.write(file, bytes);
        checksums().put(file, Sha256.sha256(bytes));
        return written;
    }

    /** Writes a file, unless it already holds just that. */
    public void write(Path file, AtomicFile.Content content) {
        checkThatFolderIsThere();
        checksums().put(file, AtomicFile.write(file, content));
    }

    /**
     * Copies a stream into a file.
     *
     * @return the SHA-256 of its bytes, hexadecimal
     */
    public String copy(InputStream content, Path file) {
        checkThatFolderIsThere();
        MessageDigest digest = Sha256.sha256();
        AtomicFile.copy(new DigestInputStream(content, digest), file);
        String sha256 = Sha256.hex(digest);
        checksums().put(file, sha256);
        return sha256;
    }

    /** @return whether there was such a file */
    public boolean delete(Path file) {
        checkThatFolderIsThere();
        boolean deleted = AtomicFile.delete(file);
        checksums().put(file, null);
        return deleted;
    }

    /** Whether it is there, and holds what was stored. */
    public boolean isAsWritten(Path file) {
        return AtomicFile.holds(file, checksums().of(file));
    }

    /** Notes a file that came about in another way. */
    public void note(Path file) {
        checksums().put(file, Sha256.sha256(file));
    }

    /**
     * Takes files as they are of which no checksum is known, where there is no list of checksums that can be trusted: it was deleted, or an older version
     * of this tool made the archive.
     */
    public void listUnlisted() {
        Checksums known = checksums();
        if (known.isListWhole() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> isOurs(folder.relativize(file)) && known.of(file) == null)
                    .forEach(this::note);
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException(folder, e);
        }
    }

    /** Copies a damaged file to where it is in nobody's way. */
    public void keepDamaged(String path) {
        Path file = folder.resolve(path);
        if (Files.isRegularFile(file)) {
            try (InputStream damaged = Files.newInputStream(file)) {
                AtomicFile.copy(damaged, folder.resolve(".state/damaged").resolve(path));
            } catch (IOException e) {
                throw new ArchiveException(file, e);
            }
        }
    }

    /** Takes a file as it is, or as not there. */
    public void listAsItIs(String path) {
        Path file = folder.resolve(path);
        if (path.equals(Checksums.LIST)) {
            return;
        }
        if (Files.isRegularFile(file)) {
            note(file);
        } else {
            checksums().put(file, null);
        }
    }

    /** Neither what the state is nor what somebody else keeps here, such as {@code .git}. */
    private static boolean isOurs(Path file) {
        return !file.getName(0).toString().startsWith(".")
                && !file.getFileName().toString().startsWith(".")
                && !file.toString().equals(Checksums.LIST);
    }
}
