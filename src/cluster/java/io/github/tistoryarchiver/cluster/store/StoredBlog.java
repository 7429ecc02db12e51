package io.github.tistoryarchiver.cluster.store;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.Checksums;
import io.github.tistoryarchiver.archive.files.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The archive of one blog in an object store, and the folder on this machine in which a run works on it. The archive's own list
 * of checksums is the commit: it is replaced last, and only if it is still the one that was there when the run began.
 */
public final class StoredBlog {
    private static final String LIST = Checksums.LIST;
    private static final String STATISTICS = "stats.jsonl";
    private static final String RAW = "raw/";
    private static final Pattern LARGE = Pattern.compile("raw/.+|(posts|pages|notices)/\\d+/assets/.+");
    private static final Pattern OURS = Pattern.compile("(posts|pages|notices|raw)/.+|stats\\.jsonl");
    private static final long MAX_LIST_BYTES = 512L << 20;

    private final S3Client client;
    private final S3Address address;
    private final Path folder;
    private final @Nullable LeaseMark mark;
    private final Transfers transfers;

    /** The objects of the archive by their paths below it, as they were when the run began. */
    private final Map<String, S3Object> objects = new TreeMap<>();

    /** The checksums of those that belong to the archive. */
    private final Map<String, String> sums = new ConcurrentSkipListMap<>();

    /** Those that were left in the store. */
    private final Set<String> left = new ConcurrentSkipListSet<>();

    private S3Client.@Nullable Held list;

    /**
     * Prepares the work.
     *
     * @param address of the archive
     * @param folder on this machine; need not exist yet
     * @param lease {@code null} where no other run can be at work
     */
    public StoredBlog(
            S3Client client, S3Address address, Path folder, LeaseMark.@Nullable Lease lease, Transfers transfers) {
        this.client = client;
        this.address = address;
        this.folder = folder;
        this.mark = lease == null ? null : new LeaseMark(client, address.key(LeaseMark.FILE), lease);
        this.transfers = transfers;
    }

    /** What of an archive a run needs on this machine. */
    public enum Extent {
        /** Everything. */
        WHOLE,
        /**
         * What a backup reads: everything but the recordings of earlier runs, and images and attachments, which
         * {@link StoredBlog#bring} brings when they are needed. Files of the same sizes are in their places.
         */
        FOR_A_BACKUP
    }

    /**
     * Copies the archive to this machine. What a run left that ended before its commit is taken over, as after a run that was killed.
     *
     * @throws ConflictException when another run has the lease by now
     */
    public void pull(Extent extent) throws IOException {
        if (mark != null) {
            mark.take();
        }
        Files.createDirectories(folder);
        list = client.get(address.key(LIST), MAX_LIST_BYTES);
        for (S3Object object : client.list(address.prefix())) {
            String path = object.key().substring(address.prefix().length());
            if (Arrays.stream(path.split("/", -1)).allMatch(S3Address::isName)) {
                objects.put(path, object);
            }
        }
        SortedMap<String, String> listed = readList();
        pullState();
        Set<String> unlike = new TreeSet<>(pullFiles(listed, extent));
        if (!unlike.isEmpty()) {
            Archive archive = new Archive(folder);
            unlike.forEach(path -> archive.files().listAsItIs(path));
        }
    }

    private SortedMap<String, String> readList() throws IOException {
        if (list == null) {
            return new TreeMap<>();
        }
        Files.write(folder.resolve(LIST), list.bytes());
        return new Archive(folder).checksums().all();
    }

    private void pullState() throws IOException {
        if (list == null || !objects.containsKey(StateBundle.path(Sha256.of(list.bytes())))) {
            return;
        }
        S3Client.Held state = client.get(address.key(StateBundle.path(Sha256.of(list.bytes()))), StateBundle.MAX_BYTES);
        Path place = folder.resolve(".state");
        try {
            StateBundle.unpack(state == null ? new byte[0] : state.bytes(), place);
        } catch (IOException e) {
            WorkingFolder.delete(place); // it is damaged, so the run asks the blog again
        }
    }

    /**
     * Copies files.
     *
     * @return those that are not as the list says
     */
    private Set<String> pullFiles(SortedMap<String, String> listed, Extent extent) throws IOException {
        Set<String> unlike = new TreeSet<>();
        Map<String, String> wanted = new TreeMap<>();
        for (String path : objects.keySet()) {
            String known = listed.get(path);
            if (known != null
                    && extent == Extent.FOR_A_BACKUP
                    && LARGE.matcher(path).matches()) {
                sums.put(path, known);
                leave(path);
            } else if (known != null || OURS.matcher(path).matches()) {
                wanted.put(path, known == null ? "" : known);
            }
        }
        transfers.each(wanted.keySet(), path -> {
            String sha256 = client.download(address.key(path), folder.resolve(path));
            if (sha256 != null) {
                sums.put(path, sha256);
            }
        });
        wanted.forEach((path, known) -> {
            String sha256 = sums.get(path);
            if (sha256 != null && !sha256.equals(known)) {
                unlike.add(path);
            }
        });
        return unlike;
    }

    /** Leaves a file in the store, with one of the same size in its place. */
    private void leave(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
            empty.setLength(Objects.requireNonNull(objects.get(path)).size());
        }
        left.add(path);
    }

    /** Tells whether files were left in the store. */
    public boolean leftFiles() {
        return !left.isEmpty();
    }

    /** Brings images and attachments that were left in the store. */
    public synchronized void bring(Predicate<String> wanted) throws IOException {
        List<String> paths = left.stream()
                .filter(path -> !path.startsWith(RAW) && wanted.test(path))
                .toList();
        transfers.each(paths, path -> client.download(address.key(path), folder.resolve(path)));
        paths.forEach(left::remove);
    }

    /** Returns the folder on this machine. */
    public Path folder() {
        return folder;
    }

    /**
     * Copies what the run changed to the store: new and changed files, then recordings, then the state, then the list of checksums. What
     * the run deleted is deleted after that.
     *
     * @throws ConflictException when another run changed the archive in the meantime; it is not changed then, but for files
     *     that the next run replaces
     */
    public void push() throws IOException {
        if (mark != null) {
            mark.check();
        }
        SortedMap<String, String> now = new Archive(folder).checksums().all();
        Map<String, String> changed = new TreeMap<>();
        now.forEach((path, sha256) -> {
            if (!sha256.equals(sums.get(path)) && Files.isRegularFile(folder.resolve(path))) {
                changed.put(path, sha256);
            }
        });
        putFiles(changed);
        byte[] newList = Files.readAllBytes(folder.resolve(LIST));
        String state = StateBundle.path(Sha256.of(newList));
        put(state, Content.of(StateBundle.pack(folder.resolve(".state"))));
        commit(newList);
        deleteAllBut(now.keySet(), state);
    }

    private void putFiles(Map<String, String> changed) throws IOException {
        changed.keySet().stream().filter(left::contains).findAny().ifPresent(path -> {
            throw new IllegalStateException(path + " was changed without having been brought");
        });
        for (Order order : Order.values()) {
            transfers.each(
                    changed.keySet().stream()
                            .filter(path -> Order.of(path) == order)
                            .toList(),
                    path -> put(path, Content.of(folder.resolve(path), Objects.requireNonNull(changed.get(path)))));
        }
    }

    /** In which order files are put in place: {@code post.json} says that the rest of a post is there. */
    private enum Order {
        FILES,
        POSTS,
        OVERVIEW,
        RECORDINGS;

        static Order of(String path) {
            return path.startsWith(RAW)
                    ? RECORDINGS
                    : !path.contains("/") ? OVERVIEW : path.endsWith("/post.json") ? POSTS : FILES;
        }
    }

    private void put(String path, Content content) throws IOException {
        S3Object before = objects.get(path);
        client.replace(address.key(path), content, before == null ? null : before.etag());
    }

    private void commit(byte[] newList) throws IOException {
        S3Client.Held before = list;
        if (mark != null) {
            mark.check();
        }
        if (before == null || !Arrays.equals(before.bytes(), newList)) {
            client.replace(address.key(LIST), Content.of(newList), before == null ? null : before.etag());
        }
    }

    private void deleteAllBut(Set<String> kept, String state) throws IOException {
        List<String> gone = objects.keySet().stream()
                .filter(path -> (sums.containsKey(path) && !kept.contains(path))
                        || (StateBundle.isOne(path) && !path.equals(state)))
                .filter(path -> !path.equals(STATISTICS))
                .toList();
        transfers.each(gone, path -> client.delete(address.key(path)));
    }
}
