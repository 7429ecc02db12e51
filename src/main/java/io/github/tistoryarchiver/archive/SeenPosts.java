package io.github.tistoryarchiver.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The posts that earlier runs brought in whole, with the time of their last change as the sitemap told it: what lets a run
 * skip them before the network. One JSON object a line; of several for an address the last counts. Safe to delete.
 */
public final class SeenPosts implements AutoCloseable {
    private final Map<String, Line> lines;
    private final Path file;
    private @Nullable BufferedWriter writer;

    /**
     * @param id the post's number
     * @param lastModified {@code null} where the post is to be fetched again
     */
    private record Line(
            String url,
            long id,
            @Nullable OffsetDateTime lastModified,
            @Nullable CommentCheck comments) {}

    /**
     * When a post's comments were last looked at.
     *
     * @param newest checksum of the newest ones as they were then
     */
    public record CommentCheck(OffsetDateTime at, String newest) {}

    private SeenPosts(Path file, Map<String, Line> lines) {
        this.file = file;
        this.lines = lines;
    }

    static SeenPosts open(Path file) {
        Map<String, Line> lines = new LinkedHashMap<>();
        if (Files.isRegularFile(file)) {
            try (Stream<String> all = Files.lines(file)) {
                all.map(text -> ArchiveJson.readLine(text, Line.class))
                        .filter(Objects::nonNull)
                        .forEach(line -> lines.put(line.url(), line));
            } catch (IOException | UncheckedIOException e) {
                throw new ArchiveException(file, e);
            }
            String compact = lines.values().stream()
                    .map(line -> ArchiveJson.line(line) + "\n")
                    .collect(Collectors.joining());
            WholeFile.write(file, compact.getBytes(StandardCharsets.UTF_8));
        }
        return new SeenPosts(file, lines);
    }

    /** The number of the post at an address, if it came in whole and its last change was at this time. */
    public synchronized @Nullable Long unchanged(String url, OffsetDateTime lastModified) {
        Line line = lines.get(url);
        return line != null
                        && line.lastModified() != null
                        && line.lastModified().isEqual(lastModified)
                ? line.id()
                : null;
    }

    /** The number of the post at an address; {@code null} for one that never came in whole. */
    public synchronized @Nullable Long number(String url) {
        Line line = lines.get(url);
        return line == null ? null : Long.valueOf(line.id());
    }

    /** Notes that a post came in whole. */
    public synchronized void add(String url, long id, @Nullable OffsetDateTime lastModified) {
        put(new Line(url, id, lastModified, commentCheck(url)));
    }

    /** Notes that a post is to be fetched again, whatever the sitemap says: by this run, or else by the next. */
    public synchronized void doubt(String url) {
        Line line = lines.get(url);
        if (line != null) {
            put(new Line(url, line.id(), null, line.comments()));
        }
    }

    /** When the comments of a post were last looked at; {@code null} where they never were. */
    public synchronized @Nullable CommentCheck commentCheck(String url) {
        Line line = lines.get(url);
        return line == null ? null : line.comments();
    }

    /** Notes that the comments of a post that came in whole were looked at. */
    public synchronized void checkComments(String url, CommentCheck check) {
        Line line = lines.get(url);
        if (line != null) {
            put(new Line(url, line.id(), line.lastModified(), check));
        }
    }

    private void put(Line line) {
        if (line.equals(lines.put(line.url(), line))) {
            return;
        }
        try {
            if (writer == null) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            writer.write(ArchiveJson.line(line) + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    @Override
    public synchronized void close() {
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException e) {
                throw new ArchiveException(file, e);
            }
        }
    }
}
