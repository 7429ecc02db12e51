package io.github.tistoryarchiver.importer.sift;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files in a zip, or in the folder into which one was unpacked. */
final class Bundle implements AutoCloseable {
    private static final int MAX_RATIO = 200;
    private static final long HARMLESS = 64L << 20;
    private static final Charset OF_WINDOWS = Charset.forName("MS949");

    private final List<Entry> entries;
    private final @Nullable ZipFile zip;
    private final @Nullable Path mended;

    private Bundle(List<Entry> entries, @Nullable ZipFile zip, @Nullable Path mended) {
        this.entries = entries;
        this.zip = zip;
        this.mended = mended;
    }

    /**
     * A file.
     *
     * @param name its path, with slashes
     * @param size unpacked, in bytes; negative if it is not known
     * @param packed its size in the zip
     */
    record Entry(String name, long size, long packed, Sink.Content content) {

        InputStream open() throws IOException {
            return content.open();
        }

        /** Tells whether it is no larger than a limit, and does not unpack to far more than it is. */
        boolean isHarmless(long max) {
            return size <= max && (size <= HARMLESS || size / Math.max(1, packed) <= MAX_RATIO);
        }
    }

    /**
     * Opens a folder, or a zip, whose names may be in the Korean encoding of Windows, and whose end may be missing.
     *
     * @throws ZipException when it is no zip
     * @throws IOException when it cannot be read
     */
    static Bundle of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new Bundle(inFolder(path), null, null);
        }
        try {
            return new Bundle(path, null);
        } catch (ZipException e) {
            Path whole = CutZip.mended(path);
            if (whole == null) {
                throw e;
            }
            return new Bundle(whole, whole);
        }
    }

    private Bundle(Path file, @Nullable Path mended) throws IOException {
        ZipFile opened = zip(file);
        this.zip = opened;
        this.mended = mended;
        this.entries = opened.stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> entry(opened, entry))
                .toList();
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), OF_WINDOWS);
        }
    }

    private static Entry entry(ZipFile zip, ZipEntry entry) {
        return new Entry(
                entry.getName().replace('\\', '/'),
                entry.getSize(),
                entry.getCompressedSize(),
                () -> zip.getInputStream(entry));
    }

    private static List<Entry> inFolder(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .map(file -> entry(folder, file))
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static Entry entry(Path folder, Path file) {
        try {
            long size = Files.size(file);
            String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
            return new Entry(name, size, size, () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the files, in the order of the zip. */
    List<Entry> entries() {
        return entries;
    }

    /** Tells whether the end of the zip is missing; then the file in which it breaks off is not there, or in part. */
    boolean isCut() {
        return mended != null;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
        if (mended != null) {
            Files.deleteIfExists(mended);
        }
    }
}
