package io.github.tistoryarchiver.cluster.read.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;

/** Writes rows as Apache Parquet, without Hadoop. */
final class ParquetRows {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message post {
              required binary blog (STRING);
              required int64 id;
              required binary type (STRING);
              required binary url (STRING);
              optional binary title (STRING);
              optional int64 publishedAt (TIMESTAMP(MICROS, true));
              optional int64 modifiedAt (TIMESTAMP(MICROS, true));
              required binary category (STRING);
              required group tags (LIST) {
                repeated group list {
                  required binary element (STRING);
                }
              }
              required int64 signs;
              required int64 images;
              optional int32 comments;
              optional binary sha256 (STRING);
              optional int64 capturedAt (TIMESTAMP(MICROS, true));
              optional binary warc (STRING);
              optional int64 offset;
            }
            """);

    /** The moments for which other programs have dates. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private ParquetRows() {}

    static void write(List<PostRow> rows, OutputStream out) throws IOException {
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new StreamFile(out))
                .withConf(new PlainParquetConfiguration())
                .withType(SCHEMA)
                .withCodecFactory(new GzipPages())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .build()) {
            for (PostRow row : rows) {
                writer.write(group(row));
            }
        }
    }

    private static Group group(PostRow row) {
        Group group = new SimpleGroup(SCHEMA);
        text(group, "blog", row.blog());
        group.append("id", row.id());
        text(group, "type", row.type());
        text(group, "url", row.url());
        text(group, "title", row.title());
        moment(group, "publishedAt", row.publishedAt());
        moment(group, "modifiedAt", row.modifiedAt());
        text(group, "category", row.category());
        Group tags = group.addGroup("tags");
        row.tags().forEach(tag -> text(tags.addGroup("list"), "element", tag));
        group.append("signs", row.signs());
        group.append("images", row.images());
        if (row.comments() != null) {
            group.append("comments", row.comments());
        }
        text(group, "sha256", row.sha256());
        moment(group, "capturedAt", row.capturedAt());
        text(group, "warc", row.warc());
        if (row.offset() != null) {
            group.append("offset", row.offset());
        }
        return group;
    }

    /** Half a sign becomes a question mark, as in the lines of JSON; the library would refuse it. */
    private static void text(Group group, String column, @Nullable String text) {
        if (text != null) {
            group.append(column, Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void moment(Group group, String column, @Nullable OffsetDateTime at) {
        Instant moment = at == null ? null : at.toInstant();
        if (moment != null && !moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
            group.append(
                    column,
                    TimeUnit.SECONDS.toMicros(moment.getEpochSecond())
                            + TimeUnit.NANOSECONDS.toMicros(moment.getNano()));
        }
    }
}
