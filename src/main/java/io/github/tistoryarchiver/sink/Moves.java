package io.github.tistoryarchiver.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts files in place whole; a symbolic link in their place is replaced itself, and not what it leads to. */
final class Moves {
    private static final String TEMPORARY = ".part";

    private Moves() {}

    static Path temporaryFor(Path file) {
        return file.resolveSibling("." + file.getFileName() + TEMPORARY);
    }

    static void into(Path source, Path file) throws IOException {
        Files.move(source, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void copy(Path source, Path file) throws IOException {
        Path part = temporaryFor(file);
        boolean done = false;
        try {
            Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
            into(part, file);
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Deletes a folder if it is empty, and tells whether it was. */
    static boolean removeEmpty(Path folder) {
        try {
            Files.delete(folder);
            return true;
        } catch (IOException e) {
            return false; // not empty
        }
    }
}
