package io.github.tistoryarchiver.importer.stock;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.Sha256;
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
public final class FileStock {
    /** The largest file that is taken, in bytes. */
    static final long MAX_FILE = 1L << 30;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Map<String, Held> held = new HashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private final Set<Integer> wantedKeys = new HashSet<>();
    private final Map<HttpUrl, Twin> twins = new HashMap<>();
    private final Set<String> wantedDigests = new HashSet<>();
    private final Map<String, String> digests = new HashMap<>();

    /**
     * A file.
     *
     * @param contentType as its source names it; {@code null} if it does not
     * @param origin {@code null} for one that a run of this program fetched
     */
    public record Held(
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

        private Held from(@Nullable AssetOrigin place) {
            return new Held(path, bytes, sha256, contentType, place);
        }

        private int rank() {
            return origin == null ? 0 : RANKS.getOrDefault(origin, RANKS.size());
        }

        /** Returns the better of two files for one address. */
        public static Held better(Held one, Held other) {
            return BETTER.compare(one, other) <= 0 ? one : other;
        }
    }

    /** @param folder where files are kept meanwhile */
    public FileStock(Path folder) {
        this.folder = folder;
    }

    /** Makes the file at an address wanted. */
    public void want(HttpUrl address) {
        wanted.add(FileKey.of(address));
        wantedKeys.add(Sink.keyOfFile(address));
    }

    /** Tells whether a file with a key as {@link Sink#keyOfFile} returns it may be wanted. */
    boolean mayWant(int key) {
        return wantedKeys.contains(key) || !wantedDigests.isEmpty();
    }

    /** Returns the keys of all files that are wanted, by their addresses or by digests. */
    public Set<Integer> wantedKeys() {
        Set<Integer> all = new HashSet<>(wantedKeys);
        wantedDigests.forEach(digest -> all.add(Sink.keyOfPayload(digest)));
        return all;
    }

    boolean wants(HttpUrl address) {
        return wanted.contains(FileKey.of(address));
    }

    public boolean wantsAny() {
        return !wanted.isEmpty();
    }

    @Nullable
    public Held of(String key) {
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
    public boolean put(HttpUrl address, @Nullable String contentType, Sink.Origin from, InputStream content)
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
    public void put(HttpUrl address, byte[] content) {
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

    /** Notes that a file that is wanted is the same as another one, which is wanted then, too. */
    void twin(HttpUrl address, @Nullable HttpUrl other, @Nullable String digest) {
        twins.put(address, new Twin(other, digest));
        if (other != null) {
            want(other);
        }
        if (other == null && digest != null) {
            wantedDigests.add(digest);
        }
    }

    /** A file by its other address, or by the digest that crawlers note beside it. */
    private record Twin(@Nullable HttpUrl other, @Nullable String digest) {}

    /** Tells whether files are wanted of which only their twins have the content. */
    public boolean wantsTwins() {
        return !twins.isEmpty();
    }

    boolean wantsDigest(String digest) {
        return wantedDigests.contains(digest);
    }

    /** Notes which file has a digest. */
    void note(String digest, HttpUrl address) {
        digests.putIfAbsent(digest, FileKey.of(address));
    }

    /** Gives files the contents of their twins, as far as they were found. */
    public void matchTwins() {
        twins.forEach((address, twin) -> {
            Held byAddress = twin.other() == null ? null : held.get(FileKey.of(twin.other()));
            Held found = byAddress != null ? byAddress : held.get(digests.getOrDefault(twin.digest(), ""));
            if (found != null) {
                AssetOrigin own = FileKey.isThumbnail(address) ? AssetOrigin.THUMBNAIL : found.origin();
                held.merge(FileKey.of(address), found.from(own), Held::better);
            }
        });
        twins.clear();
        wantedDigests.clear();
    }

    /**
     * Returns what takes those files of a recording that posts lack.
     *
     * @param all where all of it is from; {@code null} if each file says that
     */
    public Sink filesOnly(Sink.@Nullable Origin all) {
        return new FilesOnly(this, all);
    }
}
