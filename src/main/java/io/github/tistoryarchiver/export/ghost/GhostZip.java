package io.github.tistoryarchiver.export.ghost;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.sink.Sink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The zip that Ghost imports: {@code ghost.json}, then the files of posts. Posts are written as they come; of each post, what
 * follows later in the JSON is kept.
 */
public final class GhostZip {
    /** The version whose tables the JSON has. */
    private static final String VERSION = "5.130.4";

    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0); // the same in every zip

    private final ZipOutputStream zip;
    private final PostRows rows;
    private final Tags tags;
    private final GhostRedirects redirects;
    private final List<String> relations = new ArrayList<>();
    private final SortedMap<String, Path> files = new TreeMap<>();

    private GhostZip(ZipOutputStream zip, PostRows rows, Tags tags, GhostRedirects redirects) {
        this.zip = zip;
        this.rows = rows;
        this.tags = tags;
        this.redirects = redirects;
    }

    /**
     * Starts a zip.
     *
     * @param out is closed at the end
     */
    public static GhostZip open(OutputStream out, Journey journey, Routes routes) {
        GhostZip zip = new GhostZip(
                new ZipOutputStream(out),
                new PostRows(journey, routes),
                new Tags(journey),
                new GhostRedirects(journey));
        zip.start("ghost.json", Deflater.DEFAULT_COMPRESSION);
        zip.write("{\"db\":[{\"data\":{\"posts\":[");
        return zip;
    }

    private void start(String path, int level) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        try {
            zip.setLevel(level);
            zip.putNextEntry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a post with its tags and author. */
    public void add(ExportPost post) {
        List<Tags.Tag> own = tags.of(post);
        write((rows.isEmpty() ? "\n" : ",\n") + ArchiveJson.line(rows.row(post)));
        for (int i = 0; i < own.size(); i++) {
            relations.add(ArchiveJson.line(new TreeMap<>(Map.of(
                    "post_id",
                    rows.id(post),
                    "sort_order",
                    i,
                    "tag_id",
                    own.get(i).id()))));
        }
        redirects.add(post, tags);
    }

    /**
     * Adds a file, which is written at the end.
     *
     * @param path in the zip
     */
    public void add(String path, Path source) {
        files.put(path, source);
    }

    /** Ends the zip, and writes the redirects beside it. */
    public void close(Sink sink) {
        write("\n]");
        table("tags", tags.all().stream().map(ArchiveJson::line).toList());
        table("posts_tags", relations);
        table("users", rows.authors().stream().map(ArchiveJson::line).toList());
        table("posts_authors", rows.postsAuthors());
        write("},\"meta\":{\"exported_on\":" + rows.newest() + ",\"version\":\"" + VERSION + "\"}}]}\n");
        files.forEach((path, source) -> {
            start(path, Deflater.NO_COMPRESSION); // pictures and films are compressed already
            try {
                Files.copy(source, zip);
            } catch (IOException e) {
                throw new ArchiveException(source, e);
            }
        });
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        redirects.write(sink);
    }

    private void table(String name, List<String> lines) {
        write(",\n\"" + name + "\":[\n" + String.join(",\n", lines) + "\n]");
    }
}
