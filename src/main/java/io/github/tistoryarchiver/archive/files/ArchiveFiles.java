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

/** The files of one archive and their checksums. */
public final class ArchiveFiles {
    private final Path folder;
    private final DamagedState damagedState;
    private @Nullable Checksums checksums;
    private volatile @Nullable ArchiveLock lock;

    /**
     * Opens the files of an archive.
     *
     * @param folder the archive; need not exist yet
     */
    public ArchiveFiles(Path folder) {
        this.folder = folder;
        this.damagedState = new DamagedState(folder.resolve(".state"), () -> lock != null);
    }

    /** Returns what becomes of files in {@code .state/} that cannot be read. */
    public DamagedState damagedState() {
        return damagedState;
    }

    /** Makes every later write fail once the lock's file is no longer where it was. */
    public void heldBy(ArchiveLock newLock) {
        lock = newLock;
    }

    /**
     * Checks that the locked folder was not replaced.
     *
     * @throws ArchiveException when another folder is in its place, as after a disk was unmounted
     */
    public void checkThatFolderIsThere() {
        ArchiveLock held = lock;
        if (held != null) {
            held.check();
        }
    }

    public synchronized Checksums checksums() {
        Checksums known = checksums;
        if (known == null) {
            known = Checksums.open(folder, damagedState);
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
        return checksums().replacing(file, Sha256.of(bytes), () -> AtomicFile.write(file, bytes));
    }

    /** Writes a file from a stream of content, unless it already holds the same. */
    public void write(Path file, AtomicFile.Content content) {
        checkThatFolderIsThere();
        String sha256 = AtomicFile.digest(file, content);
        checksums().replacing(file, sha256, () -> AtomicFile.write(file, sha256, content));
    }

    /**
     * Copies a stream to a file.
     *
     * @return the SHA-256 of the file as hexadecimal digits
     */
    public String copy(InputStream content, Path file) {
        checkThatFolderIsThere();
        MessageDigest digest = Sha256.digest();
        Path part = AtomicFile.receive(new DigestInputStream(content, digest), file);
        String sha256 = Sha256.hex(digest);
        checksums().replacing(file, sha256, () -> AtomicFile.putInPlace(part, file));
        return sha256;
    }

    /**
     * Moves a file into the archive.
     *
     * @param whole a file on the same disk that was written by {@link AtomicFile}
     */
    public void move(Path whole, Path file) {
        checkThatFolderIsThere();
        checksums().replacing(file, Sha256.of(whole), () -> AtomicFile.move(whole, file));
    }

    /**
     * Deletes a file.
     *
     * @return whether it existed
     */
    public boolean delete(Path file) {
        checkThatFolderIsThere();
        return checksums().replacing(file, null, () -> AtomicFile.delete(file));
    }

    /** Tells whether a file exists and still has the bytes that were stored. */
    public boolean isAsWritten(Path file) {
        return AtomicFile.holds(file, checksums().of(file));
    }

    /** Records the checksum of a file that was not written through this class. */
    public void note(Path file) {
        checksums().put(file, Sha256.of(file));
    }

    /**
     * Records checksums of files that have none, if there is no intact list of checksums: because it was deleted, or
     * because an older version of this tool made the archive.
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

    /**
     * Copies a damaged file to {@code .state/damaged/}, so that it can be replaced.
     *
     * @param path below the archive
     */
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

    /**
     * Records the current state of a file, also if it does not exist.
     *
     * @param path below the archive
     */
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

    /**
     * Tells whether a file belongs to the archive proper: not to {@code .state/}, and not to somebody else, such as
     * {@code .git}.
     */
    private static boolean isOurs(Path file) {
        return !file.getName(0).toString().startsWith(".")
                && !file.getFileName().toString().startsWith(".")
                && !file.toString().equals(Checksums.LIST);
    }
}
