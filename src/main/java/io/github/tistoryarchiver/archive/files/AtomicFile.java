package io.github.tistoryarchiver.archive.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a file whole or not at all: as a temporary file beside it that is forced to disk and then renamed. */
public final class AtomicFile {
    private static final String TEMPORARY = ".part";

    private AtomicFile() {}

    /**
     * Writes a file, unless it already holds these bytes.
     *
     * @return whether anything was written
     */
    public static boolean write(Path file, byte[] bytes) {
        try {
            if (Files.isRegularFile(file)
                    && Files.size(file) == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return false;
            }
            Path part = temporaryFor(file);
            put(part, file, () -> Files.write(part, bytes));
            return true;
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** Content that is written as a stream, because it may be too large for memory. */
    public interface Content {
        /** Writes the content, the same at every call, and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, unless it already holds the same content.
     *
     * @return the SHA-256 of the content as hexadecimal digits
     */
    public static String write(Path file, Content content) {
        try {
            String sha256 = sha256(content);
            if (!holds(file, sha256)) {
                Path part = temporaryFor(file);
                put(part, file, () -> {
                    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                        content.writeTo(out);
                    }
                });
            }
            return sha256;
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** Tells whether a file exists and has this SHA-256. */
    static boolean holds(Path file, @Nullable String sha256) {
        return Files.isRegularFile(file) && Sha256.of(file).equals(sha256);
    }

    private static String sha256(Content content) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            content.writeTo(out);
        }
        return Sha256.hex(digest);
    }

    /** Copies a stream to a file. */
    public static void copy(InputStream content, Path file) {
        try {
            Path part = temporaryFor(file);
            put(part, file, () -> Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** Moves a file that was written whole. */
    static void move(Path whole, Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /**
     * Deletes a file.
     *
     * @return whether it existed
     */
    public static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    private static Path temporaryFor(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        return folder.resolve("." + file.getFileName() + TEMPORARY);
    }

    private interface Filling {
        void fill() throws IOException;
    }

    /** Fills a temporary file and renames it; deletes it after a failure. */
    private static void put(Path part, Path file, Filling filling) throws IOException {
        boolean done = false;
        try {
            filling.fill();
            moveIntoPlace(part, file);
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void moveIntoPlace(Path part, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
