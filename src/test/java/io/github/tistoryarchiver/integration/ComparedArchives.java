package io.github.tistoryarchiver.integration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Archives as far as they are a function of the blog, to be compared byte for byte. */
public final class ComparedArchives {
    private ComparedArchives() {}

    /**
     * Every file by its path: all but {@code .state/}, {@code stats.jsonl} and {@code raw/}, which have the times of runs;
     * the list of checksums without its lines on those.
     */
    public static Map<String, String> of(Path archive) throws IOException {
        Map<String, String> files = new TreeMap<>(ArchivedBlog.files(archive));
        files.computeIfPresent(
                "SHA256SUMS",
                (name, sums) -> sums.lines()
                        .filter(line ->
                                !line.startsWith("#") && !line.contains("  raw/") && !line.endsWith("  stats.jsonl"))
                        .collect(Collectors.joining("\n")));
        return files;
    }
}
