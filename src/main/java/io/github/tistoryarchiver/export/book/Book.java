package io.github.tistoryarchiver.export.book;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A book that is being written. Of the posts it keeps what the tables of contents need. */
final class Book {
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0); // the same in every book
    private static final String FOLDER = "EPUB/";

    private final ZipOutputStream zip;
    private final List<Chapter> chapters = new ArrayList<>();
    private final SortedMap<String, String> pictures = new TreeMap<>();
    private final AtomicLong newestSecond = new AtomicLong();
    private final AtomicLong pictureBytes = new AtomicLong();

    Book(OutputStream out) {
        zip = new ZipOutputStream(out);
        byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
        ZipEntry entry = new ZipEntry("mimetype");
        CRC32 crc = new CRC32();
        crc.update(type);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(crc.getValue());
        put(entry, type);
        add(
                "META-INF/container.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" "
                        + "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile "
                        + "full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n");
    }

    private void add(String path, String text) {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        put(new ZipEntry(path), text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(ZipEntry entry, byte[] bytes) {
        entry.setTimeLocal(TIME);
        try {
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a post. */
    void add(ExportPost post) {
        Chapter chapter = Chapter.of(post);
        chapters.add(chapter);
        add(FOLDER + "posts/" + chapter.file(), ChapterPage.of(post, chapter));
        OffsetDateTime changed = post.modified() == null ? post.date() : post.modified();
        if (changed != null) {
            newestSecond.accumulateAndGet(changed.toEpochSecond(), Math::max);
        }
    }

    /**
     * Adds a picture, which is compressed already.
     *
     * @param path below the book's folder
     */
    void add(String path, String mediaType, Path file) {
        ZipEntry entry = new ZipEntry(FOLDER + path);
        entry.setTimeLocal(TIME);
        try (InputStream in = Files.newInputStream(file)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(entry);
            pictureBytes.addAndGet(in.transferTo(zip));
            zip.closeEntry();
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
        pictures.put(path, mediaType);
    }

    /** Returns the size of all pictures, which is nearly that of the book. */
    long pictureBytes() {
        return pictureBytes.get();
    }

    /**
     * Ends the book.
     *
     * @param title of this book
     * @param id a URN that no other book has
     */
    void close(Journey journey, String title, String id, String style) {
        Contents contents = new Contents(chapters, journey.blog().categories());
        String shown = Markup.escaped(title).strip();
        add(FOLDER + "style.css", style);
        add(FOLDER + "nav.xhtml", contents.navigation(shown.isEmpty() ? "?" : shown));
        add(FOLDER + "years.xhtml", contents.years());
        add(FOLDER + "title.xhtml", titlePage(journey, shown));
        PackageDocument document = new PackageDocument(
                id,
                shown.isEmpty() ? "?" : title,
                journey.blog().nickname(),
                journey.description(),
                journey.blog().url(),
                Instant.ofEpochSecond(newestSecond.get()),
                pictures);
        put(new ZipEntry(FOLDER + "package.opf"), document.bytes(contents.chapters()));
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String titlePage(Journey journey, String title) {
        String nickname = journey.blog().nickname();
        String url = journey.blog().url();
        List<String> days = chapters.stream()
                .map(Chapter::day)
                .filter(day -> !day.isEmpty())
                .sorted()
                .toList();
        String period = days.isEmpty() ? "" : " · " + days.get(0) + " – " + days.get(days.size() - 1);
        return Markup.document(
                title,
                "style.css",
                "<section class=\"title\">\n<h1>" + title + "</h1>\n<p>" + Markup.lines(journey.description())
                        + "</p>\n<p>"
                        + (nickname == null ? "" : Markup.escaped(nickname)) + "</p>\n<p>글 " + chapters.size() + "개"
                        + period + "</p>\n<p>" + Markup.link(url, Markup.escaped(url)) + "</p>\n</section>");
    }
}
