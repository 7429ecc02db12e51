package io.github.tistoryarchiver.cluster.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What a run leaves to the next one in {@code .state/}, as one object. Its name says to which list of checksums it belongs, so
 * that it is never used with an archive in another state.
 */
final class StateBundle {
    static final long MAX_BYTES = 256L << 20;

    private static final Pattern FILE = Pattern.compile("[a-z][a-z-]{0,60}(\\.jsonl?)?");
    private static final String LOCK = "lock";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private StateBundle() {}

    /**
     * Returns the path of the state below the archive.
     *
     * @param sums the SHA-256 of the list of checksums
     */
    static String path(String sums) {
        return ".state/state-" + sums + ".zip";
    }

    /** Tells whether a path below the archive is that of some state. */
    static boolean isOne(String path) {
        return path.matches("\\.state/state-[0-9a-f]{64}\\.zip");
    }

    /** Packs the files of a folder, the same bytes for the same files. */
    static byte[] pack(Path state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files(state)) {
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }

    private static List<Path> files(Path state) throws IOException {
        if (!Files.isDirectory(state)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(state)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isState(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isState(String name) {
        return FILE.matcher(name).matches() && !name.equals(LOCK);
    }

    /**
     * Unpacks files into a folder. Others than those of a state are left out.
     *
     * @throws IOException when they are damaged
     */
    static void unpack(byte[] packed, Path state) throws IOException {
        Files.createDirectories(state);
        long left = MAX_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0) {
                    throw new IOException("a state of more than " + MAX_BYTES + " bytes");
                }
                if (isState(entry.getName())) {
                    Files.write(state.resolve(entry.getName()), content);
                }
            }
        }
    }
}
