package io.github.tistoryarchiver.sink;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files of an export and puts them into its folder all at once, after it is sure that none is in the way of
 * somebody else's. Until then they wait in a folder of their own. A file with the same bytes is not written.
 */
public final class Sink implements AutoCloseable {
    private final UserFolder folder;
    private final Purpose purpose;
    private final Path staging;
    private final Manifest before;
    private final boolean wasKilled;
    private final boolean force;
    private final boolean dryRun;
    private final SortedMap<String, Planned> planned = new TreeMap<>();
    private final Set<StagedFile> open = new HashSet<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * A file to write.
     *
     * @param source the file that has its content; {@code null} if the folder has it already
     * @param isKept whether it is made from the same as before, and therefore not compared
     */
    private record Planned(
            Manifest.Written written, @Nullable Path source, boolean isKept) {}

    /** What becomes of a file. */
    private enum Fate {
        NEW,
        REPLACED,
        SAME,
        EDITED,
        FOREIGN
    }

    private Sink(Path folder, Purpose purpose, Manifest before, boolean force, boolean dryRun) {
        this.folder = new UserFolder(folder);
        this.purpose = purpose;
        this.staging = folder.resolve(purpose.staging());
        this.before = before;
        this.wasKilled = Files.exists(folder.resolve(purpose.partial()));
        this.force = force;
        this.dryRun = dryRun;
    }

    /**
     * Opens a folder.
     *
     * @param force whether edited and foreign files are replaced
     * @param dryRun whether to find out only what would change
     */
    public static Sink open(Path folder, Purpose purpose, boolean force, boolean dryRun) {
        Sink sink = new Sink(folder, purpose, Manifest.read(folder, purpose), force, dryRun);
        sink.clearRemains();
        return sink;
    }

    /** Deletes what a killed export left. */
    private void clearRemains() {
        if (!dryRun && Files.exists(folder.root().resolve(purpose.partial()))) {
            before.files().keySet().stream()
                    .filter(path -> folder.isBelow(path) && folder.isWayFree(path))
                    .forEach(path ->
                            UserFolder.remove(Moves.temporaryFor(folder.root().resolve(path))));
        }
        clearStaging();
    }

    /** Takes a text. */
    public void write(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a file. */
    public void write(String path, byte[] bytes) {
        write(path, bytes, null);
    }

    /**
     * Leaves a file as it is, if it is made from the same as before and nobody deleted it or changed its size.
     *
     * @param fingerprint of what the file is made from
     * @return whether it is there; else it must be written
     */
    public boolean keep(String path, String fingerprint) {
        boolean isKept = isKept(path, fingerprint);
        if (isKept) {
            plan(path, new Planned(Objects.requireNonNull(before.files().get(path)), null, true));
        }
        return isKept;
    }

    /**
     * Leaves all files of a folder as they are, if they are made from the same as before.
     *
     * @param folder with a trailing slash
     * @return whether they are there; else they must be written
     */
    public boolean keepAll(String folder, String fingerprint) {
        List<String> paths = before.files().keySet().stream()
                .filter(path -> path.startsWith(folder))
                .toList();
        boolean areKept = !paths.isEmpty() && paths.stream().allMatch(path -> isKept(path, fingerprint));
        return areKept && paths.stream().allMatch(path -> keep(path, fingerprint));
    }

    private boolean isKept(String path, String fingerprint) {
        Manifest.Written written = before.files().get(path);
        return written != null
                && fingerprint.equals(written.fingerprint())
                && (wasKilled ? folder.holds(path, written) : folder.hasSize(path, written.size()));
    }

    /**
     * Tells whether everything that the run before wrote is still there in its size.
     *
     * @return no changes if it is; else {@code null}
     */
    public @Nullable Changes unchanged() {
        boolean isThere = !wasKilled
                && !before.files().isEmpty()
                && before.files().entrySet().parallelStream()
                        .allMatch(file ->
                                folder.hasSize(file.getKey(), file.getValue().size()));
        return isThere
                ? new Changes(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        before.files().size())
                : null;
    }

    /** Returns the options of the last run that wrote to a folder; empty for none. */
    public static SortedMap<String, String> optionsOf(Path folder, Purpose purpose) {
        return Manifest.read(folder, purpose).options();
    }

    /** Returns the paths of the files of the run before. */
    public Set<String> pathsBefore() {
        return Collections.unmodifiableSet(before.files().keySet());
    }

    /** Returns the options of the run before; empty for none. */
    public SortedMap<String, String> optionsBefore() {
        return before.options();
    }

    /**
     * Takes a file.
     *
     * @param fingerprint of what it is made from, for {@link #keep}; {@code null} for none
     */
    public void write(String path, byte[] bytes, @Nullable String fingerprint) {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes);
        Manifest.Written written = new Manifest.Written(bytes.length, Sha256.hex(digest), fingerprint);
        Path file = null;
        if (!folder.holds(path, written) && !dryRun) {
            file = waiting();
            try {
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new ArchiveException(file, e);
            }
        }
        plan(path, new Planned(written, file, false));
    }

    /** Returns a new file in the folder where files wait. */
    private Path waiting() {
        try {
            Files.createDirectories(staging);
        } catch (IOException e) {
            throw new ArchiveException(staging, e);
        }
        return staging.resolve(Integer.toString(waiting.getAndIncrement()));
    }

    /**
     * Opens a file that may be too large for memory. It is taken when the stream is closed; others can be open at the same
     * time.
     */
    public OutputStream open(String path) {
        Path file = dryRun ? null : waiting();
        try {
            StagedFile stream = StagedFile.open(file, whole -> {
                open.remove(whole);
                Manifest.Written written = whole.written();
                plan(path, new Planned(written, folder.holds(path, written) ? null : file, false));
            });
            open.add(stream);
            return stream;
        } catch (IOException e) {
            throw new ArchiveException(staging, e);
        }
    }

    /**
     * Takes a file of the archive, which stays where it is until the export is put in place.
     *
     * @param sha256 of the file, as hexadecimal digits
     */
    public void copy(String path, Path source, long size, String sha256) {
        Manifest.Written written = new Manifest.Written(size, sha256, null);
        plan(path, new Planned(written, folder.holds(path, written) ? null : source, false));
    }

    private void plan(String path, Planned file) {
        if (!folder.isBelow(path) || planned.put(path, file) != null) {
            throw new IllegalArgumentException(path);
        }
    }

    /**
     * Puts the files in place, and removes those of an earlier export that are no longer made.
     *
     * @param target name of the target
     * @param options the options, for people who read the manifest
     * @throws ConflictException when files of others are in the way; then nothing was written
     */
    public Changes commit(String target, SortedMap<String, String> options) {
        Map<String, Fate> fates = new TreeMap<>();
        planned.forEach((path, file) -> fates.put(path, fate(path, file)));
        List<String> conflicts = paths(fates, Fate.FOREIGN);
        if (!conflicts.isEmpty()) {
            throw new ConflictException(conflicts);
        }
        List<String> obsolete = before.files().keySet().stream()
                .filter(path -> !planned.containsKey(path))
                .toList();
        Map<Boolean, List<String>> there =
                obsolete.stream().filter(folder::exists).collect(Collectors.partitioningBy(this::isAsWritten));
        List<String> deleted = Objects.requireNonNull(there.get(true));
        List<String> kept = new ArrayList<>(paths(fates, Fate.EDITED));
        kept.addAll(Objects.requireNonNull(there.get(false)));
        Changes changes = new Changes(
                paths(fates, Fate.NEW),
                paths(fates, Fate.REPLACED),
                deleted,
                kept,
                paths(fates, Fate.SAME).size());
        if (!dryRun) {
            apply(Manifest.of(target, options, files(kept)), changes);
        }
        return changes;
    }

    private SortedMap<String, Manifest.Written> files(List<String> kept) {
        SortedMap<String, Manifest.Written> files = new TreeMap<>();
        planned.forEach((path, file) -> {
            if (file.source() != null || before.files().containsKey(path)) {
                files.put(path, file.written()); // not one of somebody else with the same bytes
            }
        });
        kept.forEach(
                path -> files.put(path, Objects.requireNonNull(before.files().get(path))));
        return files;
    }

    private void apply(Manifest manifest, Changes changes) {
        if (!changes.areNone()) {
            SortedMap<String, Manifest.Written> known = new TreeMap<>(before.files());
            known.putAll(manifest.files());
            Manifest.of(manifest.target(), manifest.options(), known).write(folder.root(), purpose.partial());
        }
        changes.written().forEach(this::put);
        changes.replaced().forEach(this::put);
        changes.deleted().forEach(folder::delete);
        manifest.write(folder.root(), purpose.manifest());
        UserFolder.remove(folder.root().resolve(purpose.partial()));
        clearStaging();
    }

    private static List<String> paths(Map<String, Fate> fates, Fate fate) {
        return fates.entrySet().stream()
                .filter(entry -> entry.getValue() == fate)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Fate fate(String path, Planned file) {
        if (!folder.isWayFree(path)) {
            return Fate.FOREIGN;
        }
        if (!folder.exists(path)) {
            return Fate.NEW;
        }
        if (file.isKept() || folder.holds(path, file.written())) {
            return Fate.SAME;
        }
        boolean isFolder = Files.isDirectory(folder.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
        if (isFolder || !before.files().containsKey(path)) {
            return force && !isFolder ? Fate.REPLACED : Fate.FOREIGN;
        }
        return force || isAsWritten(path) ? Fate.REPLACED : Fate.EDITED;
    }

    private boolean isAsWritten(String path) {
        Manifest.Written written = before.files().get(path);
        return written != null && folder.isBelow(path) && folder.isWayFree(path) && folder.holds(path, written);
    }

    private void put(String path) {
        Path file = folder.root().resolve(path);
        Path source = Objects.requireNonNull(planned.get(path)).source();
        if (source == null) {
            return;
        }
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            if (source.startsWith(staging)) {
                Moves.into(source, file);
            } else {
                Moves.copy(source, file);
            }
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    private void clearStaging() {
        if (!dryRun && Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
            try (var files = Files.newDirectoryStream(staging)) {
                files.forEach(UserFolder::remove);
                UserFolder.remove(staging);
            } catch (IOException e) {
                throw new ArchiveException(staging, e);
            }
        }
    }

    @Override
    public void close() {
        open.forEach(StagedFile::abandon);
        clearStaging();
    }
}
