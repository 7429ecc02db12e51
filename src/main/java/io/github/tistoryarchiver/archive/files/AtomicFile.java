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
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
        return putInPlace(filled(file, part -> Files.write(part, bytes)), file);
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
        String sha256 = digest(file, content);
        write(file, sha256, content);
        return sha256;
    }

    /**
     * Writes a file, unless it already holds the same content.
     *
     * @param sha256 of the content
     * @return whether anything was written
     */
    static boolean write(Path file, String sha256, Content content) {
        if (holds(file, sha256)) {
            return false;
        }
        Path part = filled(file, temporary -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.writeTo(out);
            }
        });
        return putInPlace(part, file);
    }

    /** Tells whether a file exists and has this SHA-256. */
    static boolean holds(Path file, @Nullable String sha256) {
        return Files.isRegularFile(file) && Sha256.of(file).equals(sha256);
    }

    /** Returns the SHA-256 of what is to be written to a file, as hexadecimal digits. */
    static String digest(Path file, Content content) {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
        return Sha256.hex(digest);
    }

    /** Copies a stream to a file. */
    public static void copy(InputStream content, Path file) {
        putInPlace(receive(content, file), file);
    }

    /** Copies a stream to a temporary file, for {@link #putInPlace}. */
    static Path receive(InputStream content, Path file) {
        return filled(file, part -> Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING));
    }

    /**
     * Moves a file that was written whole.
     *
     * @return {@code true}
     */
    static boolean move(Path whole, Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
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
        void fill(Path part) throws IOException;
    }

    /** Fills a temporary file beside a file and waits until the disk has it; deletes it after a failure. */
    private static Path filled(Path file, Filling filling) {
        try {
            Path part = temporaryFor(file);
            boolean done = false;
            try {
                filling.fill(part);
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                done = true;
            } finally {
                if (!done) {
                    Files.deleteIfExists(part);
                }
            }
            return part;
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /**
     * Renames a temporary file; deletes it after a failure.
     *
     * @return {@code true}
     */
    static boolean putInPlace(Path part, Path file) {
        boolean done = false;
        try {
            done = move(part, file);
            return done;
        } finally {
            if (!done) {
                delete(part);
            }
        }
    }
}
