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

/** Files that appear whole or not at all: written beside their place, forced to disk, then renamed. */
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
            Path part = beside(file);
            put(part, file, () -> Files.write(part, bytes));
            return true;
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** What a file is to hold, for what is too large to stand in memory at once. */
    interface Content {
        /** Writes the same each time it is called, and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, unless it already holds just that.
     *
     * @return the SHA-256 of its bytes, hexadecimal
     */
    public static String write(Path file, Content content) {
        try {
            String sha256 = sha256(content);
            if (!holds(file, sha256)) {
                Path part = beside(file);
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

    /** Whether there is such a file, and its bytes have this SHA-256. */
    static boolean holds(Path file, @Nullable String sha256) {
        return Files.isRegularFile(file) && Sha256.sha256(file).equals(sha256);
    }

    private static String sha256(Content content) throws IOException {
        MessageDigest digest = Sha256.sha256();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            content.writeTo(out);
        }
        return Sha256.hex(digest);
    }

    /** Copies a stream into a file. */
    public static void copy(InputStream content, Path file) {
        try {
            Path part = beside(file);
            put(part, file, () -> Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** @return whether there was such a file */
    public static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    private static Path beside(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        return folder.resolve("." + file.getFileName() + TEMPORARY);
    }

    private interface Filling {
        void fill() throws IOException;
    }

    /** What could not be written whole leaves nothing. */
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
