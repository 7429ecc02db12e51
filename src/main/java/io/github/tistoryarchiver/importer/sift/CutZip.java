package io.github.tistoryarchiver.importer.sift;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A zip that breaks off, and so lacks the list of its files, which is at the end. */
final class CutZip {
    /** Files of which a part is of use, since those who read them expect that they break off. */
    private static final Pattern USEFUL_IN_PART = Pattern.compile("(?i)(?:.*/)?[^/]+\\.(?:xml|w?arc(?:\\.gz|\\.zst)?)");

    private static final int BUFFER = 1 << 16;
    private static final int MAX_RATIO = 200;
    private static final long HARMLESS = 64L << 20;

    private CutZip() {}

    /**
     * Copies the files that are there, and what is there of the one in which it breaks off if that is of use.
     *
     * @return a zip that the caller deletes; {@code null} if there is no file in it
     * @throws IOException when it cannot be read or written
     */
    static @Nullable Path mended(Path cut) throws IOException {
        long most = Math.max(HARMLESS, Files.size(cut) * MAX_RATIO);
        Path mended = Files.createTempFile("import", ".zip");
        boolean isUseful = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(cut));
                ZipInputStream from = new ZipInputStream(in);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(mended));
                ZipOutputStream to = new ZipOutputStream(out)) {
            to.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = next(from); entry != null && most > 0; entry = next(from)) {
                long copied = copy(from, entry, to, most);
                isUseful |= copied >= 0;
                most -= Math.abs(copied);
            }
        }
        if (isUseful) {
            return mended;
        }
        Files.delete(mended);
        return null;
    }

    private static @Nullable ZipEntry next(ZipInputStream from) {
        try {
            return from.getNextEntry();
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Copies one file; returns its size, which is negative if it was left out. */
    private static long copy(ZipInputStream from, ZipEntry entry, ZipOutputStream to, long most) throws IOException {
        Path part = Files.createTempFile("import", ".part");
        try {
            boolean isWhole = isWhole(from, part, most);
            long size = Files.size(part);
            if (entry.isDirectory()
                    || !(isWhole || USEFUL_IN_PART.matcher(entry.getName()).matches())) {
                return -size - 1;
            }
            to.putNextEntry(new ZipEntry(entry.getName()));
            Files.copy(part, to);
            to.closeEntry();
            return size;
        } finally {
            Files.delete(part);
        }
    }

    private static boolean isWhole(ZipInputStream from, Path part, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(part)) {
            int got = read(from, buffer);
            while (got >= 0 && size <= most) {
                out.write(buffer, 0, got);
                size += got;
                got = read(from, buffer);
            }
            return got == -1;
        }
    }

    /** Reads on; returns -1 at the end, and -2 where it breaks off. */
    private static int read(ZipInputStream from, byte[] buffer) {
        try {
            return from.read(buffer);
        } catch (IOException e) {
            return -2;
        }
    }
}
