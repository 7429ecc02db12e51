package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.http.warc.KeptRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.HttpUrl;

/** Writes the records of a web archive and notes in its index where each is. */
final class WarcWriter implements AutoCloseable {
    private final OutputStream out;
    private final WarcIndex index;
    private final AtomicLong position = new AtomicLong();
    private final Set<HttpUrl> written = new HashSet<>();

    /** Starts a file, over one that is there. */
    WarcWriter(Path file, WarcIndex index) throws IOException {
        this.index = index;
        this.out = new Counting(Files.newOutputStream(file));
        Map<String, String> fields =
                new TreeMap<>(Map.of("software", "tistory-archiver export", "format", "WARC File Format 1.1"));
        out.write(KeptRecord.info(Instant.EPOCH, fields));
    }

    private final class Counting extends BufferedOutputStream {
        Counting(OutputStream file) {
            super(file, 1 << 16);
        }

        @Override
        public synchronized void write(int one) throws IOException {
            super.write(one);
            position.incrementAndGet();
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int count) throws IOException {
            super.write(bytes, from, count);
            position.addAndGet(count);
        }
    }

    /** Writes an answer, unless there is a file under its address. */
    void write(Taken answer) throws IOException {
        if (!written.add(answer.url())) {
            return;
        }
        long offset = position.get();
        HttpMessage message = answer.message();
        Map<String, String> fields = answer.source() == null ? Map.of() : Map.of(KeptRecord.SOURCE, answer.source());
        out.write(KeptRecord.response(answer.url().toString(), answer.date(), message, fields));
        MessageDigest digest = Sha256.digest();
        digest.update(message.body());
        String type = Objects.requireNonNullElse(answer.type(), "text/html");
        index.add(new WarcIndex.Line(
                answer.url(),
                answer.date(),
                type.split(";", 2)[0].strip(),
                message.status(),
                Sha256.hex(digest),
                offset,
                position.get() - offset));
    }

    /** Writes a file under an address, unless there is something under it already. */
    void write(HttpUrl url, Instant date, SavedFiles.SavedFile file) throws IOException {
        if (!written.add(url)) {
            return;
        }
        long offset = position.get();
        try {
            KeptRecord.resource(url.toString(), date, file.type(), file.file(), out);
        } catch (IOException e) {
            throw new ArchiveException(file.file().path(), e);
        }
        String digest = file.file().sha256();
        index.add(new WarcIndex.Line(url, date, file.type(), 200, digest, offset, position.get() - offset));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
