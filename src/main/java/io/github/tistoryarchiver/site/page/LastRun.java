package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.model.Statistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the last run left about itself in {@code .state/last-run.json}, as far as pages say it.
 *
 * @param at {@code null} if it is not known
 * @param sources how many posts each source named; {@code null} for one that did not answer
 * @param posts remarks on posts; {@code null} if none were written
 */
record LastRun(
        @Nullable OffsetDateTime at,
        @Nullable Boolean complete,
        @Nullable Map<String, @Nullable Integer> sources,
        @Nullable List<Remark> posts) {
    private static final LastRun UNKNOWN = new LastRun(null, null, null, null);

    /**
     * A remark on a post.
     *
     * @param problem why it is not in the archive; {@code null} if it is
     */
    record Remark(
            @Nullable Long id,
            @Nullable String url,
            @Nullable Fault problem) {}

    /** Why something is not there. */
    record Fault(@Nullable String kind, @Nullable String detail) {}

    /** Reads what the last run left; its time also from {@code stats.jsonl}. */
    static LastRun of(Archive archive) {
        LastRun read = read(archive.folder().resolve(".state").resolve("last-run.json"));
        if (read.at() != null) {
            return read;
        }
        List<Statistics> lines = statistics(archive);
        return lines.isEmpty() ? read : new LastRun(lines.get(lines.size() - 1).at(), null, null, null);
    }

    private static LastRun read(Path file) {
        try {
            LastRun run = ArchiveJson.read(file, LastRun.class);
            return run == null ? UNKNOWN : run;
        } catch (ArchiveException e) {
            return UNKNOWN; // it may be deleted, so it may be damaged
        }
    }

    /** Returns the posts that the last run could not bring in. */
    List<Remark> missing() {
        return posts == null
                ? List.of()
                : posts.stream().filter(remark -> remark.problem() != null).toList();
    }

    /** Reads the lines of {@code stats.jsonl}, the oldest first, without those that are damaged. */
    static List<Statistics> statistics(Archive archive) {
        Path file = archive.folder().resolve("stats.jsonl");
        List<Statistics> lines = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            try (Stream<String> text = Files.lines(file)) {
                text.forEach(line -> {
                    Statistics read = ArchiveJson.readLine(line, Statistics.class);
                    if (read != null) {
                        lines.add(read);
                    }
                });
            } catch (IOException e) {
                throw new ArchiveException(file, e);
            }
        }
        return lines;
    }
}
