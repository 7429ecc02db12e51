package io.github.tistoryarchiver.archive.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
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
 * The SHA-256 of every file of an archive, as {@code SHA256SUMS} in the form that {@code sha256sum -c} reads. While a run writes,
 * what is new stands in {@code .state/}, line by line, so that a run that was killed loses none of it; when the run ends, the list is written
 * anew. {@code stats.jsonl} changes at every run, so that its checksum stays in {@code .state/}.
 */
public final class Checksums {
    public static final String LIST = "SHA256SUMS";
    static final String ONLY_IN_STATE = "stats.jsonl";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");
    private static final String OWN = "# the lines above: ";

    private final Path folder;
    private final SortedMap<String, String> listed;
    private final JsonLinesLog<Sum> news;
    private final boolean isListWhole;

    /** @param sha256 {@code null} for a file that was deleted */
    private record Sum(String path, @Nullable String sha256) {}

    private Checksums(Path folder, boolean isListWhole, SortedMap<String, String> listed, JsonLinesLog<Sum> news) {
        this.folder = folder;
        this.isListWhole = isListWhole;
        this.listed = listed;
        this.news = news;
    }

    /** Reads them. An archive that is only looked at stays as it is. */
    static Checksums open(Path folder) {
        SortedMap<String, String> listed = new TreeMap<>();
        boolean whole = read(folder.resolve(LIST), listed);
        return new Checksums(
                folder,
                whole,
                listed,
                JsonLinesLog.open(folder.resolve(".state").resolve("checksums.jsonl"), Sum.class, Sum::path));
    }

    /** @return whether it says of itself that it is as it was written */
    private static boolean read(Path list, SortedMap<String, String> listed) {
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
            MessageDigest lines = Sha256.sha256();
            lines.update(text.substring(0, Math.max(0, end)).getBytes(StandardCharsets.UTF_8));
            return end >= 0 && text.substring(end).equals(ownLine(lines));
        } catch (IOException e) {
            throw new ArchiveException(list, e);
        }
    }

    private static String ownLine(MessageDigest lines) {
        return OWN + Sha256.hex(lines) + "\n";
    }

    /** Whether there is a list, and it is as it was written. */
    public boolean isListWhole() {
        return isListWhole;
    }

    /** By path below the archive, in order. */
    public synchronized SortedMap<String, String> all() {
        SortedMap<String, String> sums = new TreeMap<>(listed);
        for (Sum sum : news.all()) {
            if (sum.sha256() == null) {
                sums.remove(sum.path());
            } else {
                sums.put(sum.path(), sum.sha256());
            }
        }
        return Collections.unmodifiableSortedMap(sums);
    }

    /** Files that were written after the list: by this run, or by one that was killed. */
    public synchronized Set<String> unlisted() {
        return news.all().stream().map(Sum::path).collect(Collectors.toSet());
    }

    /** Whether anything in the archive changed since the list was written. */
    public synchronized boolean hasNews() {
        return !isListWhole || news.all().stream().anyMatch(sum -> !sum.path().equals(ONLY_IN_STATE));
    }

    synchronized @Nullable String of(Path file) {
        return of(path(file));
    }

    private @Nullable String of(String path) {
        Sum sum = news.get(path);
        return sum == null ? listed.get(path) : sum.sha256();
    }

    /** @param sha256 {@code null} for a file that was deleted */
    synchronized void put(Path file, @Nullable String sha256) {
        String path = path(file);
        if (!Objects.equals(sha256, of(path))) {
            news.put(new Sum(path, sha256));
        }
    }

    /** Separated by slashes on every system. */
    private String path(Path file) {
        StringBuilder path = new StringBuilder();
        for (Path part : folder.relativize(file)) {
            path.append(path.isEmpty() ? "" : "/").append(part);
        }
        return path.toString();
    }

    /** Ends a run: writes the list, unless it is as it was. */
    public synchronized void seal() {
        Path list = folder.resolve(LIST);
        if (hasNews() || !Files.isRegularFile(list)) {
            SortedMap<String, String> sums = all();
            AtomicFile.write(list, out -> write(sums, out));
            listed.clear();
            listed.putAll(sums);
        }
        String stats = of(ONLY_IN_STATE);
        news.replaceAll(
                Stream.ofNullable(stats).map(sum -> new Sum(ONLY_IN_STATE, sum)).toList());
    }

    private static void write(SortedMap<String, String> sums, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.sha256();
        DigestOutputStream lines = new DigestOutputStream(out, digest);
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            if (!sum.getKey().equals(ONLY_IN_STATE)) {
                lines.write((sum.getValue() + "  " + sum.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        out.write(ownLine(digest).getBytes(StandardCharsets.UTF_8));
    }
}
