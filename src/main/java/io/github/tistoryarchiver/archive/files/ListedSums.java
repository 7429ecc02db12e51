package io.github.tistoryarchiver.archive.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of files of an archive: of a file that is older than the list of checksums, the one in the list; of others, computed.
 * Safe for use by several threads.
 */
public final class ListedSums {
    private final Path folder;
    private final SortedMap<String, String> listed;
    private final FileTime listedAt;

    private ListedSums(Path folder, SortedMap<String, String> listed, FileTime listedAt) {
        this.folder = folder;
        this.listed = listed;
        this.listedAt = listedAt;
    }

    /** Reads the list of an archive; without an intact one, all is computed. */
    public static ListedSums of(Path folder) {
        Path list = folder.resolve(Checksums.LIST);
        SortedMap<String, String> listed = new TreeMap<>();
        BasicFileAttributes attributes = attributes(list);
        FileTime at = attributes == null ? FileTime.fromMillis(0) : attributes.lastModifiedTime();
        return Checksums.read(list, listed)
                ? new ListedSums(folder, listed, at)
                : new ListedSums(folder, new TreeMap<>(), at);
    }

    /**
     * Returns the checksum of a file as hexadecimal digits; {@code null} if the file is missing.
     *
     * @param path below the archive, with {@code /}
     */
    public @Nullable String of(String path) {
        Path file = folder.resolve(path);
        BasicFileAttributes attributes = attributes(file);
        if (attributes == null || !attributes.isRegularFile()) {
            return Files.isRegularFile(file) ? Sha256.of(file) : null; // such as a symbolic link
        }
        String known = listed.get(path);
        return known != null && attributes.lastModifiedTime().compareTo(listedAt) < 0 ? known : Sha256.of(file);
    }

    /** Returns the list as it is: a checksum for each path below the archive; empty without an intact list. */
    public SortedMap<String, String> listed() {
        return Collections.unmodifiableSortedMap(listed);
    }

    private static @Nullable BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null; // it is not there
        }
    }
}
