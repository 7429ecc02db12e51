package io.github.tistoryarchiver.cluster.read.table;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A kind of table. Each has the same bytes for the same rows. */
public enum TableKind {
    /** A line of JSON for each row, packed. */
    JSONL(".jsonl.gz") {
        @Override
        public void write(List<PostRow> rows, OutputStream out) throws IOException {
            GZIPOutputStream packed = new GZIPOutputStream(out);
            for (PostRow row : rows) {
                packed.write((ArchiveJson.line(row) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            packed.finish();
        }
    },
    /** A file of Apache Parquet, packed column by column. */
    PARQUET(".parquet") {
        @Override
        public void write(List<PostRow> rows, OutputStream out) throws IOException {
            ParquetRows.write(rows, out);
        }
    };

    private final String ending;

    TableKind(String ending) {
        this.ending = ending;
    }

    /** Returns the end of the names of such files. */
    public String ending() {
        return ending;
    }

    /** Writes a table, and leaves the stream open. */
    public abstract void write(List<PostRow> rows, OutputStream out) throws IOException;
}
