package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.cluster.store.S3Settings;
import io.github.tistoryarchiver.cluster.store.StoreAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** The report of a crawl in an object store: an object for the lines between two checkpoints. */
final class ReportSink implements Sink<String> {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String out;
    private final String folder;
    private final StoreAccess store;

    /** @param folder the name of the folder of the report */
    ReportSink(String out, String folder, StoreAccess store) {
        this.out = out;
        this.folder = folder;
        this.store = store;
    }

    @Override
    public SinkWriter<String> createWriter(WriterInitContext context) throws IOException {
        try {
            return new Writer(OutFolder.open(out, store), folder);
        } catch (S3Settings.MissingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static final class Writer implements SinkWriter<String> {
        private final OutFolder out;
        private final String folder;
        private final List<String> lines = new ArrayList<>();

        Writer(OutFolder out, String folder) {
            this.out = out;
            this.folder = folder;
        }

        @Override
        public void write(String line, Context context) {
            lines.add(line + "\n");
        }

        @Override
        public void flush(boolean isEnd) throws IOException {
            if (!lines.isEmpty()) {
                String name = folder + "/" + TIME.format(Instant.now()) + "-" + UUID.randomUUID() + ".jsonl";
                out.write(name, String.join("", lines).getBytes(StandardCharsets.UTF_8));
                lines.clear();
            }
        }

        @Override
        public void close() {
            out.close();
        }
    }
}
