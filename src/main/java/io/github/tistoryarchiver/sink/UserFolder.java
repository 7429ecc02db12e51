package io.github.tistoryarchiver.sink;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** A folder of the user's, whose files may be anybody's. Paths are relative to it; symbolic links are not followed. */
record UserFolder(Path root) {
    /** Tells whether a path stays within the folder. */
    boolean isBelow(String path) {
        Path folder = root.toAbsolutePath().normalize(); // absolute, since "." alone would become empty
        Path file = folder.resolve(path).normalize();
        return file.startsWith(folder) && !file.equals(folder);
    }

    /** Tells whether every folder above a file is a folder, or not there yet, and no symbolic link. */
    boolean isWayFree(String path) {
        Path at = root;
        for (Path part : Objects.requireNonNullElse(Path.of(path).getParent(), Path.of(""))) {
            at = at.resolve(part);
            if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether anything is at a path, to which no symbolic link leads. */
    boolean exists(String path) {
        return isWayFree(path) && Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Tells whether a regular file of a size is at a path. */
    boolean hasSize(String path, long size) {
        Path file = root.resolve(path);
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return is.isRegularFile() && is.size() == size;
        } catch (IOException e) {
            return false; // it is not there, or a file is where its folder should be
        }
    }

    /** Tells whether the folder has this file already. */
    boolean holds(String path, Manifest.Written written) {
        return hasSize(path, written.size()) && Sha256.of(root.resolve(path)).equals(written.sha256());
    }

    /** Deletes a file, and the folders above it that are empty then. */
    void delete(String path) {
        Path file = root.resolve(path);
        remove(file);
        Path above = file.getParent();
        while (above != null && !above.equals(root) && Moves.removeEmpty(above)) {
            above = above.getParent();
        }
    }

    /** Deletes a file if it is there. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }
}
