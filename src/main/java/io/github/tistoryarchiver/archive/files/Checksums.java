package io.github.tistoryarchiver.archive.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of every file of an archive, stored as {@code SHA256SUMS} in the format of {@code sha256sum -c}. During a
 * run, new checksums go to a log in {@code .state/}, so that a killed run loses none; the list is rewritten when the
 * run ends. The checksum of {@code stats.jsonl}, which changes in every run, stays in {@code .state/}.
 */
public final class Checksums {
    public static final String LIST = "SHA256SUMS";
    static final String ONLY_IN_STATE = "stats.jsonl";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");
    /** More than a run has connections, each of which is at one file. */
    private static final int MAX_UNDER_WAY = 256;

    private static final String OWN = "# the lines above: ";

    private final Path folder;
    private final SortedMap<String, String> listed;
    private final JsonLinesLog<Sum> log;
    private final boolean isListWhole;

    /**
     * A line of the log, which is written before the file.
     *
     * @param sha256 {@code null} for a deleted file
     * @param before what the file had until then; {@code null} if it was not there, and in logs of earlier versions
     */
    private record Sum(
            String path, @Nullable String sha256, @Nullable String before) {}

    private Checksums(Path folder, boolean isListWhole, SortedMap<String, String> listed, JsonLinesLog<Sum> log) {
        this.folder = folder;
        this.isListWhole = isListWhole;
        this.listed = listed;
        this.log = log;
    }

    /** Reads the checksums of an archive. */
    static Checksums open(Path folder, DamagedState damaged) {
        SortedMap<String, String> listed = new TreeMap<>();
        boolean whole = read(folder.resolve(LIST), listed);
        JsonLinesLog<Sum> log =
                JsonLinesLog.open(folder.resolve(".state").resolve("checksums.jsonl"), Sum.class, Sum::path, damaged);
        Checksums checksums = new Checksums(folder, whole, listed, log);
        checksums.takeBackWhatWasNotDone();
        return checksums;
    }

    /** Corrects lines whose files a killed run had not written yet. Those are among the last, since each of its threads was at one file. */
    private void takeBackWhatWasNotDone() {
        List<Sum> all = log.all();
        for (Sum sum : all.subList(Math.max(0, all.size() - MAX_UNDER_WAY), all.size())) {
            if (!isDone(sum) && holds(sum.path(), sum.before())) {
                log.correct(new Sum(sum.path(), sum.before(), null));
            }
        }
    }

    private boolean isDone(Sum sum) {
        return sum.path().equals(ONLY_IN_STATE) || holds(sum.path(), sum.sha256());
    }

    private boolean holds(String path, @Nullable String sha256) {
        Path file = folder.resolve(path);
        try {
            return sha256 == null ? !Files.exists(file) : AtomicFile.holds(file, sha256);
        } catch (ArchiveException e) {
            return false; // cannot be read; verify names it
        }
    }

    /**
     * Reads the list.
     *
     * @return whether its last line, a checksum of the lines above, shows it to be intact
     */
    static boolean read(Path list, SortedMap<String, String> listed) {
        if (!Files.isRegularFile(list)) {
            return false;
        }
        try {
            String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
            int end = text.lastIndexOf(OWN);
            for (String line : text.split("\n", -1)) {
                Matcher sum = LINE.matcher(line);
                if (sum.matches()) {
                    listed.put(sum.group(2), sum.group(1));
                }
            }
            MessageDigest lines = Sha256.digest();
            lines.update(text.substring(0, Math.max(0, end)).getBytes(StandardCharsets.UTF_8));
            return end >= 0 && text.substring(end).equals(ownLine(lines));
        } catch (IOException e) {
            throw new ArchiveException(list, e);
        }
    }

    private static String ownLine(MessageDigest lines) {
        return OWN + Sha256.hex(lines) + "\n";
    }

    /** Tells whether the list exists and is intact. */
    public boolean isListWhole() {
        return isListWhole;
    }

    /** Returns all checksums by path below the archive, sorted by path. */
    public synchronized SortedMap<String, String> all() {
        SortedMap<String, String> sums = new TreeMap<>(listed);
        for (Sum sum : log.all()) {
            if (sum.sha256() == null) {
                sums.remove(sum.path());
            } else {
                sums.put(sum.path(), sum.sha256());
            }
        }
        return Collections.unmodifiableSortedMap(sums);
    }

    /** Returns the paths of files written after the list: by this run, or by one that was killed. */
    public synchronized Set<String> unlisted() {
        return log.all().stream().map(Sum::path).collect(Collectors.toSet());
    }

    /** Tells whether anything in the archive changed since the list was written. */
    public synchronized boolean hasNews() {
        return !isListWhole || log.all().stream().anyMatch(sum -> !sum.path().equals(ONLY_IN_STATE));
    }

    synchronized @Nullable String of(Path file) {
        return of(path(file));
    }

    private @Nullable String of(String path) {
        Sum sum = log.get(path);
        return sum == null ? listed.get(path) : sum.sha256();
    }

    /**
     * Records the checksum of a file.
     *
     * @param sha256 {@code null} for a deleted file
     */
    synchronized void put(Path file, @Nullable String sha256) {
        String path = path(file);
        if (!Objects.equals(sha256, of(path))) {
            log.put(new Sum(path, sha256, of(path)));
        }
    }

    /** What changes a file; returns whether it did. */
    interface Change {
        boolean make();
    }

    /**
     * Changes a file after its checksum was recorded, so that a killed run leaves no file that differs from both of its checksums.
     *
     * @param sha256 of the file after the change; {@code null} if it is deleted
     * @return what the change returns
     */
    boolean replacing(Path file, @Nullable String sha256, Change change) {
        String before = of(file);
        put(file, sha256);
        boolean done = false;
        try {
            boolean changed = change.make();
            done = true;
            return changed;
        } finally {
            if (!done) {
                put(file, before);
            }
        }
    }

    /** Returns the path below the archive, with {@code /} on every system. */
    private String path(Path file) {
        StringBuilder path = new StringBuilder();
        for (Path part : folder.relativize(file)) {
            path.append(path.isEmpty() ? "" : "/").append(part);
        }
        return path.toString();
    }

    /** Ends a run: writes the list, unless nothing changed. */
    public synchronized void seal() {
        Path list = folder.resolve(LIST);
        if (hasNews() || !Files.isRegularFile(list)) {
            SortedMap<String, String> sums = all();
            AtomicFile.write(list, out -> write(sums, out));
            listed.clear();
            listed.putAll(sums);
        }
        String stats = of(ONLY_IN_STATE);
        log.replaceAll(Stream.ofNullable(stats)
                .map(sum -> new Sum(ONLY_IN_STATE, sum, null))
                .toList());
    }

    private static void write(SortedMap<String, String> sums, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.digest();
        DigestOutputStream lines = new DigestOutputStream(out, digest);
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            if (!sum.getKey().equals(ONLY_IN_STATE)) {
                lines.write((sum.getValue() + "  " + sum.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        out.write(ownLine(digest).getBytes(StandardCharsets.UTF_8));
    }
}
