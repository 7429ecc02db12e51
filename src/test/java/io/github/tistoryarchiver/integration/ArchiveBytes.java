package io.github.tistoryarchiver.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file of an archive with the checksum of its bytes, but for those that change in every run. */
final class ArchiveBytes {
    private ArchiveBytes() {}

    /** What {@code git diff} would look at: all but {@code .state/} and {@code stats.jsonl}. */
    static Map<String, String> of(Path archive) throws IOException {
        return of(archive, false);
    }

    /** All files, also those of {@code .state/}. */
    static Map<String, String> ofAllFiles(Path archive) throws IOException {
        return of(archive, true);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> of(Path archive, boolean all) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(archive)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String path = archive.relativize(file).toString().replace('\\', '/');
                if (all || !(path.startsWith(".state/") || path.equals("stats.jsonl"))) {
                    files.put(path, sha256(file));
                }
            }
        }
        return files;
    }
}
