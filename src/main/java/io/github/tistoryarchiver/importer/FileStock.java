package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import io.github.tistoryarchiver.importer.sift.Sink;
import io.github.tistoryarchiver.model.AssetOrigin;
import io.github.tistoryarchiver.tistory.media.FileKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Images and attachments that sources have, until they are in the folders of their posts. Of several files for one address the
 * best stays, whatever the order in which they come.
 */
final class FileStock {
    /** The largest file that is taken, in bytes. */
    static final long MAX_FILE = 1L << 30;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Map<String, Held> held = new HashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private final Set<Integer> wantedKeys = new HashSet<>();

    /**
     * A file.
     *
     * @param contentType as its source names it; {@code null} if it does not
     * @param origin {@code null} for one that a run of this program fetched
     */
    record Held(
            Path path,
            long bytes,
            String sha256,
            @Nullable String contentType,
            @Nullable AssetOrigin origin) {
        private static final Comparator<Held> BETTER = Comparator.comparingInt(Held::rank)
                .thenComparing(Comparator.comparingLong(Held::bytes).reversed())
                .thenComparing(Held::sha256);

        private static final Map<AssetOrigin, Integer> RANKS = Map.of(
                AssetOrigin.BACKUP,
                1,
                AssetOrigin.CRAWL,
                2,
                AssetOrigin.WAYBACK,
                3,
                AssetOrigin.SAVED,
                4,
                AssetOrigin.THUMBNAIL,
                5);

        private int rank() {
            return origin == null ? 0 : RANKS.getOrDefault(origin, RANKS.size());
        }

        /** Returns the better of two files for one address. */
        static Held better(Held one, Held other) {
            return BETTER.compare(one, other) <= 0 ? one : other;
        }
    }

    /** @param folder where files are kept meanwhile */
    FileStock(Path folder) {
        this.folder = folder;
    }

    /** Makes the file at an address wanted. */
    void want(HttpUrl address) {
        wanted.add(FileKey.of(address));
        wantedKeys.add(Sink.keyOfFile(address));
    }

    /** Tells whether a file with a key as {@link Sink#keyOfFile} returns it may be wanted. */
    boolean mayWant(int key) {
        return wantedKeys.contains(key);
    }

    /** Returns the keys of all files that are wanted. */
    Set<Integer> wantedKeys() {
        return Set.copyOf(wantedKeys);
    }

    boolean wants(HttpUrl address) {
        return wanted.contains(FileKey.of(address));
    }

    boolean wantsAny() {
        return !wanted.isEmpty();
    }

    @Nullable
    Held of(String key) {
        return held.get(key);
    }

    /**
     * Takes a file.
     *
     * @param from where it is from
     * @return whether it is not larger than the limit
     * @throws IOException when the content cannot be read
     * @throws ArchiveException when it cannot be stored
     */
    boolean put(HttpUrl address, @Nullable String contentType, Sink.Origin from, InputStream content)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        Path part = folder.resolve("part");
        long bytes;
        try (OutputStream out = new DigestOutputStream(created(part), digest)) {
            bytes = copy(content, out, part);
        }
        if (bytes > MAX_FILE) {
            return false;
        }
        if (bytes > 0) {
            String sha256 = Sha256.hex(digest);
            Held file = new Held(move(part, sha256), bytes, sha256, contentType, origin(from, address));
            held.merge(FileKey.of(address), file, Held::better);
        }
        return true;
    }

    /**
     * Takes a picture that a saved page holds.
     *
     * @throws ArchiveException when it cannot be stored
     */
    void put(HttpUrl address, byte[] content) {
        try {
            put(address, null, Sink.Origin.SAVED, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException("in-memory stream failed", e);
        }
    }

    private static AssetOrigin origin(Sink.Origin from, HttpUrl address) {
        if (from != Sink.Origin.BACKUP && FileKey.isThumbnail(address)) {
            return AssetOrigin.THUMBNAIL;
        }
        return switch (from) {
            case BACKUP -> AssetOrigin.BACKUP;
            case SAVED -> AssetOrigin.SAVED;
            case WAYBACK -> AssetOrigin.WAYBACK;
            case OWN, CRAWL -> AssetOrigin.CRAWL;
        };
    }

    private OutputStream created(Path part) {
        try {
            Files.createDirectories(folder);
            return Files.newOutputStream(part);
        } catch (IOException e) {
            throw new ArchiveException(part, e);
        }
    }

    private static long copy(InputStream content, OutputStream out, Path part) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int got = content.read(buffer); got >= 0 && bytes <= MAX_FILE; got = content.read(buffer)) {
            try {
                out.write(buffer, 0, got);
            } catch (IOException e) {
                throw new ArchiveException(part, e);
            }
            bytes += got;
        }
        return bytes;
    }

    private Path move(Path part, String sha256) {
        try {
            return Files.move(part, folder.resolve(sha256), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ArchiveException(part, e);
        }
    }

    /**
     * Returns what takes those files of a recording that posts lack.
     *
     * @param all where all of it is from; {@code null} if each file says that
     */
    Sink filesOnly(Sink.@Nullable Origin all) {
        return new FilesOnly(this, all);
    }

    /** Takes those files of a recording that posts lack. */
    private record FilesOnly(FileStock stock, Sink.@Nullable Origin all) implements Sink {

        @Override
        public boolean wants(String blog) {
            return false;
        }

        @Override
        public void exchange(Exchange exchange) {
            // kept before
        }

        @Override
        public void revisit(Revisit revisit) {
            // kept before
        }

        @Override
        public void entry(Entry entry) {
            // kept before
        }

        @Override
        public boolean wantsFile(HttpUrl address) {
            return stock.wants(address);
        }

        @Override
        public boolean takesFiles() {
            return true;
        }

        @Override
        public boolean mayWantFile(int key) {
            return stock.mayWant(key);
        }

        @Override
        public void file(HttpUrl address, @Nullable String contentType, Origin origin, Content content)
                throws IOException {
            try (InputStream in = content.open()) {
                stock.put(address, contentType, all == null ? origin : all, in);
            }
        }

        @Override
        public void fault(SiftFault fault) {
            // reported before
        }

        @Override
        public void skipped(String kind) {
            // counted before
        }
    }
}
