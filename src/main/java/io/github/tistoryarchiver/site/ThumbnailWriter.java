package io.github.tistoryarchiver.site;

import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.sink.Sink;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.page.Room;
import io.github.tistoryarchiver.site.thumbnail.Thumbnails;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Makes the thumbnails that a site does not have yet, two at a time. */
final class ThumbnailWriter {
    private static final int THREADS = 2;

    /** How many are in memory together. */
    private static final int TOGETHER = 32;

    private final Map<String, Path> wanted;
    private final Set<String> made = new TreeSet<>();

    private ThumbnailWriter(Map<String, Path> wanted) {
        this.wanted = wanted;
    }

    /**
     * Finds the pictures that lists and the gallery show.
     *
     * @param isAsked whether thumbnails are wanted at all
     */
    static ThumbnailWriter of(Room room, boolean isAsked) {
        Map<String, Path> wanted = new TreeMap<>();
        for (Row row : isAsked ? room.catalog().rows() : List.<Row>of()) {
            Post post = row.pictures() == 0
                    ? null
                    : room.archive().post(row.type(), row.id()).readOrNull();
            for (Asset asset : post == null ? List.<Asset>of() : post.assets()) {
                String path = Row.isLargePicture(asset) ? Row.Picture.of(asset).thumbnail() : null;
                if (path != null) {
                    wanted.putIfAbsent(
                            path, room.archive().folder().resolve(row.folder()).resolve(String.valueOf(asset.file())));
                }
            }
        }
        return new ThumbnailWriter(wanted);
    }

    /** Leaves those that are there as they are. */
    void keepAll(Sink sink) {
        wanted.keySet().stream()
                .filter(path -> sink.keep(path, Thumbnails.VERSION))
                .forEach(made::add);
    }

    /** Tells whether none is missing. */
    boolean areThere() {
        return made.containsAll(wanted.keySet());
    }

    /** Makes the others; a picture that cannot be read has none. */
    void writeMissing(Sink sink, ProgressListener progress) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Map.Entry<String, Path>> all = wanted.entrySet().stream()
                    .filter(one -> !made.contains(one.getKey()))
                    .toList();
            progress.begins(ProgressListener.Step.THUMBNAILS, all.size());
            for (int from = 0; from < all.size(); from += TOGETHER) {
                List<Map.Entry<String, Path>> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
                List<Future<byte @Nullable []>> results = new ArrayList<>();
                some.forEach(one -> results.add(threads.submit(() -> Thumbnails.make(one.getValue()))));
                for (int i = 0; i < some.size(); i++) {
                    byte[] bytes = result(results.get(i));
                    progress.done(bytes == null ? 0 : bytes.length, null);
                    if (bytes != null) {
                        sink.write(some.get(i).getKey(), bytes, Thumbnails.VERSION);
                        made.add(some.get(i).getKey());
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Returns those that are there now. */
    Thumbnails made() {
        return new Thumbnails(Set.copyOf(made));
    }

    private static byte @Nullable [] result(Future<byte @Nullable []> made) {
        try {
            return made.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error && !(error instanceof OutOfMemoryError)) {
                throw error;
            }
            return null; // too large for the memory: the picture itself is shown
        }
    }
}
