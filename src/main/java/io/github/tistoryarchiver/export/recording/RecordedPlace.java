package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.http.warc.ForeignRecord;
import io.github.tistoryarchiver.http.warc.ForeignWarc;
import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.http.warc.KeptRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer is recorded.
 *
 * @param position of its record in the file, in bytes
 */
record RecordedPlace(Path file, long position, Instant date) {
    /** The largest answer that is read, in bytes. */
    private static final int MAX_ANSWER = 32 << 20;

    static List<RecordedPlace> newestFirst(List<RecordedPlace> places) {
        return places.stream()
                .sorted(Comparator.comparing(RecordedPlace::date).reversed())
                .toList();
    }

    /** Reads the answer; returns {@code null} if it is none of HTTP or too large. */
    @Nullable
    Taken read(HttpUrl url) throws IOException {
        AtomicReference<@Nullable Taken> read = new AtomicReference<>();
        ForeignWarc.readAt(file, position, entry -> {
            HttpMessage message = message(entry);
            if (message != null) {
                read.set(new Taken(url, date, message, entry.header(KeptRecord.SOURCE)));
            }
            return null;
        });
        return read.get();
    }

    private static @Nullable HttpMessage message(ForeignRecord entry) throws IOException {
        InputStream block = new BufferedInputStream(entry.block());
        HttpMessage head = HttpMessage.headOf(block);
        return head == null ? null : head.with(block, MAX_ANSWER);
    }
}
