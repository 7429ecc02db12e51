package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a web archive (WACZ 1.1.1): nothing in it is compressed by the zip, so that programs read single records. */
final class WaczFile implements AutoCloseable {
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0); // the same in every file
    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final List<Map<String, Object>> resources = new ArrayList<>();

    WaczFile(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** Adds a file, which is read twice. */
    void add(String path, Path file) throws IOException {
        add(path, () -> Files.newInputStream(file));
    }

    /** Adds lines of text. */
    void add(String path, List<String> lines) throws IOException {
        add(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void add(String path, byte[] bytes) throws IOException {
        add(path, () -> new ByteArrayInputStream(bytes));
    }

    /** Opens what is added. */
    private interface Content {
        InputStream open() throws IOException;
    }

    private void add(String path, Content content) throws IOException {
        CRC32 checksum = new CRC32();
        MessageDigest digest = Sha256.digest();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = content.open()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                checksum.update(buffer, 0, count);
                digest.update(buffer, 0, count);
                size += count;
            }
        }
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        try (InputStream in = content.open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", path.substring(path.lastIndexOf('/') + 1));
        resource.put("path", path);
        resource.put("hash", "sha256:" + Sha256.hex(digest));
        resource.put("bytes", size);
        resources.add(resource);
    }

    /**
     * Ends the file with the description of what it holds.
     *
     * @param main the page to begin with
     * @param created of the newest content
     */
    void describe(String title, String description, String main, Instant created) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("profile", "data-package");
        fields.put("wacz_version", "1.1.1");
        fields.put("title", title);
        fields.put("description", description);
        fields.put("software", "tistory-archiver");
        fields.put("created", created.toString());
        fields.put("mainPageUrl", main);
        fields.put("mainPageDate", created.toString());
        fields.put("resources", List.copyOf(resources));
        byte[] json = ArchiveJson.pretty(fields);
        add("datapackage.json", json);
        Map<String, Object> last = resources.get(resources.size() - 1);
        Map<String, Object> digest = new LinkedHashMap<>();
        digest.put("path", "datapackage.json");
        digest.put("hash", last.get("hash"));
        add("datapackage-digest.json", ArchiveJson.pretty(digest));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
