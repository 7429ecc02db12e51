package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.http.warc.ForeignRecord;
import io.github.tistoryarchiver.http.warc.ForeignWarc;
import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.http.warc.KeptRecord;
import io.github.tistoryarchiver.importer.sift.Format;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import io.github.tistoryarchiver.importer.sift.Sink;
import io.github.tistoryarchiver.importer.sift.SourceFile;
import io.github.tistoryarchiver.importer.stock.FileStock;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What one source has of a blog, as a file of records that goes to {@code raw/}. */
final class KeptFile implements Sink, AutoCloseable {
    /** The header with the name of the source. */
    static final String NAME = "Archive-Source-File";

    /** The name of the source of everything from the Wayback Machine. */
    static final String WAYBACK_MACHINE = "web.archive.org";

    private static final int DIGITS_IN_NAME = 12;
    private static final int MAX_PAGE = 32 << 20;

    private final SourceFile source;
    private final String blog;
    private final HttpUrl home;
    private final Path path;
    private final OutputStream out;
    private final FileStock files;
    private final boolean withFiles;
    private final List<SiftFault> faults = new ArrayList<>();
    private final List<Revisit> revisits = new ArrayList<>();
    private final Map<String, Long> positions = new LinkedHashMap<>();
    private long size;
    private int records;

    /**
     * Creates the file.
     *
     * @param folder where it grows
     * @param files receives images and attachments of a backup
     * @param withFiles whether to take them
     * @throws ArchiveException when it cannot be written
     */
    KeptFile(SourceFile source, String blog, HttpUrl home, Path folder, FileStock files, boolean withFiles) {
        this.withFiles = withFiles;
        this.source = source;
        this.blog = blog;
        this.home = home;
        this.files = files;
        this.path = folder.resolve("import-" + nameOf(source) + ".warc.gz");
        try {
            Files.createDirectories(folder);
            this.out = new BufferedOutputStream(Files.newOutputStream(path));
        } catch (IOException e) {
            throw new ArchiveException(path, e);
        }
        Map<String, String> info = new LinkedHashMap<>();
        info.put("software", "tistory-archiver import");
        info.put("format", "WARC File Format 1.1");
        info.put("source", source.name());
        info.put("source-sha256", source.sha256());
        info.put("source-bytes", Long.toString(source.bytes()));
        append(KeptRecord.info(Instant.EPOCH, info));
    }

    /** What comes from the Wayback Machine is one file, which grows; another source has its file for good. */
    private static String nameOf(SourceFile source) {
        return source.format() == Format.WAYBACK
                ? Origin.WAYBACK.mark()
                : source.sha256().substring(0, DIGITS_IN_NAME);
    }

    /** Returns the report of an answer whose body is nowhere. */
    SiftFault lacking(Revisit revisit) {
        return new SiftFault(
                SiftFault.Kind.NO_PAYLOAD, source.name(), revisit.answer().url().toString(), "");
    }

    Path path() {
        return path;
    }

    /** Returns how many records of the blog there are. */
    int records() {
        return records;
    }

    @Override
    public boolean wants(String name) {
        return name.equals(blog);
    }

    @Override
    public void exchange(Exchange exchange) {
        if (exchange.digest() != null) {
            positions.putIfAbsent(exchange.digest(), size);
        }
        positions.putIfAbsent(key(exchange.url()), size);
        records++;
        append(KeptRecord.response(target(exchange).toString(), exchange.date(), exchange.message(), fields(exchange)));
    }

    /** Returns the address of an answer; a page that does not say of which blog it is gets that of this one. */
    private HttpUrl target(Exchange exchange) {
        return exchange.blog() != null
                ? exchange.url()
                : home.newBuilder().encodedPath(exchange.url().encodedPath()).build();
    }

    private Map<String, String> fields(Exchange exchange) {
        Map<String, String> mark = Map.of(KeptRecord.SOURCE, exchange.origin().mark());
        if (exchange.origin() == Origin.OWN) {
            return mark;
        }
        Map<String, String> fields = new TreeMap<>(mark);
        fields.put(NAME, exchange.origin() == Origin.WAYBACK ? WAYBACK_MACHINE : source.name());
        return fields;
    }

    @Override
    public void revisit(Revisit revisit) {
        revisits.add(revisit);
    }

    @Override
    public void entry(Entry entry) {
        if (entry.blog() != null && !entry.blog().equals(blog)) {
            return;
        }
        records++;
        HttpUrl target =
                entry.post() == 0 ? home : PostAddress.ofId(entry.post()).on(home);
        append(KeptRecord.resource(
                target.toString(),
                entry.date() == null ? Instant.EPOCH : entry.date(),
                entry.contentType(),
                entry.content(),
                new TreeMap<>(Map.of(KeptRecord.SOURCE, "backup", NAME, source.name()))));
    }

    @Override
    public boolean wantsFile(HttpUrl address) {
        return withFiles && !source.format().isRecording();
    }

    @Override
    public boolean takesFiles() {
        return withFiles;
    }

    @Override
    public boolean mayWantFile(int key) {
        return false; // those of recordings are taken once it is known which ones posts lack
    }

    @Override
    public void file(HttpUrl address, @Nullable String contentType, Origin origin, Content content) throws IOException {
        if (origin == Origin.BACKUP) {
            try (InputStream in = content.open()) {
                if (!files.put(address, contentType, origin, in)) {
                    faults.add(new SiftFault(SiftFault.Kind.TOO_LARGE, source.name(), address.toString(), ""));
                }
            }
        }
    }

    @Override
    public void fault(SiftFault fault) {
        if (fault.kind() == SiftFault.Kind.OTHER_SIZE) {
            faults.add(fault); // the survey, which reported all others, reads no files
        }
    }

    /** Returns what is wrong with files of the source. */
    List<SiftFault> faultsOfFiles() {
        return List.copyOf(faults);
    }

    @Override
    public void skipped(String kind) {
        // the survey counted it
    }

    private static String key(HttpUrl url) {
        return "to " + url.host() + " " + url.encodedPath() + "?" + url.encodedQuery(); // with https or without
    }

    /**
     * Adds the answers whose bodies are in records before them, or in other files.
     *
     * @param all the files of this import
     * @return those whose body is nowhere
     */
    List<Revisit> resolve(List<KeptFile> all) {
        List<Revisit> left = new ArrayList<>();
        flush();
        for (Revisit revisit : revisits) {
            HttpMessage payload = all.stream()
                    .map(file -> file.find(revisit))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (payload == null) {
                left.add(revisit);
            } else {
                Exchange answer = revisit.answer();
                HttpMessage head = answer.message().headers().size() == 0 ? payload : answer.message();
                HttpMessage message = new HttpMessage(answer.message().status(), head.headers(), payload.body());
                records++;
                append(KeptRecord.response(answer.url().toString(), answer.date(), message, fields(answer)));
            }
        }
        flush();
        return left;
    }

    private @Nullable HttpMessage find(Revisit revisit) {
        String digest = revisit.answer().digest();
        Long position = digest == null ? null : positions.get(digest);
        HttpUrl other = revisit.other() == null ? null : HttpUrl.parse(revisit.other());
        if (position == null && other != null) {
            position = positions.get(key(other));
        }
        if (position == null) {
            return null;
        }
        List<HttpMessage> found = new ArrayList<>();
        try {
            flush();
            ForeignWarc.readAt(path, position, record -> {
                HttpMessage message = message(record);
                return message == null ? null : () -> found.add(message);
            });
        } catch (IOException e) {
            throw new ArchiveException(path, e);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** Reads the HTTP message of a record; {@code null} if it has none. */
    static @Nullable HttpMessage message(ForeignRecord record) throws IOException {
        InputStream block = record.block();
        HttpMessage head = HttpMessage.headOf(block);
        return head == null ? null : head.with(block, MAX_PAGE);
    }

    private void append(byte[] member) {
        try {
            out.write(member);
            size += member.length;
        } catch (IOException e) {
            throw new ArchiveException(path, e);
        }
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new ArchiveException(path, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new ArchiveException(path, e);
        }
    }
}
