package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.report.Estimate;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Post;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Estimates the cost of a run from the archive's own posts; if it has none, from typical posts of Tistory. */
final class Estimator {
    private static final int SAMPLE = 50;
    private static final double TYPICAL_FILES = 4;
    private static final double TYPICAL_FILE_BYTES = 250_000;
    private static final double PAGE_BYTES = 90_000;

    private Estimator() {}

    static Estimate estimate(
            int posts, BackupOptions options, @Nullable Duration crawlDelay, Archive archive, @Nullable Index index) {
        List<Post> sampled = sample(archive, index);
        double files = !options.assets()
                ? 0
                : sampled.isEmpty() ? TYPICAL_FILES : filesOf(sampled).size() / (double) sampled.size();
        double fileBytes = filesOf(sampled).stream()
                .map(Asset::bytes)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .average()
                .orElse(TYPICAL_FILE_BYTES);
        double pages = posts * (options.comments() ? 2.0 : 1.0);
        double allFiles = posts * files;
        double interval = Math.max(1 / options.rate(), crawlDelay == null ? 0 : crawlDelay.toMillis() / 1000.0);
        double seconds = Math.max(pages * interval, allFiles / (options.rate() * FetcherStack.FILE_HOST_FACTOR));
        return new Estimate(
                Math.round(pages + allFiles),
                Math.round(posts * PAGE_BYTES + allFiles * fileBytes),
                Duration.ofSeconds((long) Math.ceil(seconds)));
    }

    private static List<Post> sample(Archive archive, @Nullable Index index) {
        List<IndexEntry> all = index == null ? List.of() : index.posts();
        return all.subList(Math.max(0, all.size() - SAMPLE), all.size()).stream()
                .map(entry -> archive.post(entry.type(), entry.id()).read())
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Asset> filesOf(List<Post> posts) {
        return posts.stream()
                .flatMap(post -> post.assets().stream())
                .filter(asset -> asset.file() != null)
                .toList();
    }
}
