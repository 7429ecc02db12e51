package io.github.tistoryarchiver.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;

/** Files that appear whole or not at all: written beside their place, forced to disk, then renamed. */
final class WholeFile {
    private static final String TEMPORARY = ".part";

    private WholeFile() {}

    /**
     * Writes a file, unless it already holds these bytes.
     *
     * @return whether anything was written
     */
    static boolean write(Path file, byte[] bytes) {
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

    /** Copies a stream into a file. */
    static void write(Path file, InputStream content) {
        try {
            Path part = beside(file);
            put(part, file, () -> Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** @return whether there was such a file */
    static boolean delete(Path file) {
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
        Object fill() throws IOException;
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
