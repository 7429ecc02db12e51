package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.http.warc.ForeignRecord;
import io.github.tistoryarchiver.http.warc.ForeignWarc;
import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.http.warc.KeptRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched and is not imported yet. A run that was killed loses at most its last record. It lies beside an archive that
 * hides who wrote its comments.
 */
final class Spool {
    /** The largest page that is read, in bytes. */
    static final int MAX_PAGE = 32 << 20;

    private static final Map<String, String> MARK = Map.of(KeptRecord.SOURCE, "wayback");

    private final boolean isBeside;
    private final Path folder;
    private final Path pages;
    private final Path files;
    private final Path all;
    private final Path part;
    private final Path kept;

    /**
     * Opens the spool of an archive.
     *
     * @throws ArchiveException when it cannot be written
     */
    Spool(Archive archive) {
        this.isBeside = CommentStyle.hidesReaders(archive);
        this.folder = isBeside ? archive.beside("wayback") : archive.folder().resolve(".state");
        this.pages = folder.resolve("wayback-pages.gz");
        this.files = folder.resolve("wayback-files.gz");
        this.all = folder.resolve("wayback-all.gz");
        this.part = folder.resolve("wayback-part");
        this.kept = archive.folder().resolve("raw").resolve("import-wayback.warc.gz");
        mend(pages);
        mend(files);
    }

    /** Cuts off the record that a killed run was writing. */
    private static void mend(Path file) {
        try {
            if (Files.isRegularFile(file)) {
                List<ForeignWarc.Gap> gaps = ForeignWarc.read(file, record -> null);
                if (!gaps.isEmpty()) {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(gaps.get(0).from());
                    }
                }
            }
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** Tells whether what earlier runs kept is there, or in an archive that keeps no pages. */
    boolean hasKeptPages() {
        return isBeside || Files.isRegularFile(pages) || Files.isRegularFile(kept);
    }

    /** Tells whether there are pages to import. */
    boolean hasPages() {
        return Files.isRegularFile(pages);
    }

    /** Tells whether there are files to import. */
    boolean hasFiles() {
        return Files.isRegularFile(files);
    }

    /** Adds a page. */
    void addPage(HttpUrl url, Instant time, HttpMessage message) {
        append(pages, out -> out.write(KeptRecord.response(url.toString(), time, message, MARK)));
    }

    /**
     * Adds a file.
     *
     * @param content is moved away
     */
    void addFile(HttpUrl url, Instant time, String type, Path content) {
        append(
                files,
                out -> KeptRecord.resource(
                        url.toString(),
                        time,
                        type,
                        new KeptRecord.StoredFile(content, Files.size(content), Sha256.of(content)),
                        out));
    }

    /** Copies what is read to a file beside the spool, which the next call replaces. */
    Path copied(InputStream in) throws IOException {
        Files.createDirectories(folder);
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        return part;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private void append(Path file, Writing writing) {
        try {
            Files.createDirectories(folder);
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                writing.to(out);
            }
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    private record Position(Path file, long at) {}

    /**
     * Writes all pages, those that were imported before too, into one file, in an order that does not depend on that in which they
     * came.
     */
    Path allPages() {
        TreeMap<String, Position> order = new TreeMap<>();
        for (Path file : List.of(kept, pages)) {
            if (Files.isRegularFile(file)) {
                read(file, order);
            }
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(all))) {
            out.write(KeptRecord.info(Instant.EPOCH, Map.of("software", "tistory-archiver import")));
            for (Position position : order.values()) {
                copy(position, out);
            }
        } catch (IOException e) {
            throw new ArchiveException(all, e);
        }
        return all;
    }

    private static void read(Path file, Map<String, Position> order) {
        try {
            ForeignWarc.read(file, record -> {
                if (record.type().equals("response")) {
                    order.putIfAbsent(record.date() + " " + record.target(), new Position(file, record.position()));
                }
                return null;
            });
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    private static void copy(Position from, OutputStream out) throws IOException {
        ForeignWarc.readAt(from.file(), from.at(), record -> {
            HttpMessage message = message(record);
            Instant date = record.date();
            if (message != null && date != null) {
                out.write(KeptRecord.response(record.target(), date, message, MARK));
            }
            return null;
        });
    }

    private static @Nullable HttpMessage message(ForeignRecord record) throws IOException {
        InputStream block = record.block();
        HttpMessage head = HttpMessage.headOf(block);
        return head == null ? null : head.with(block, MAX_PAGE);
    }

    /** Returns the files to import. */
    Path allFiles() {
        return files;
    }

    /** Forgets the pages, which are imported. */
    void clearPages() {
        delete(pages);
        delete(all);
        delete(part);
        deleteFolder();
    }

    /** Forgets the files, which are imported. */
    void clearFiles() {
        delete(files);
        delete(part);
        deleteFolder();
    }

    private void deleteFolder() {
        if (isBeside && !hasPages() && !hasFiles()) {
            delete(folder);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }
}
