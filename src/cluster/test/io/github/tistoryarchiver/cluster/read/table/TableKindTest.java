package io.github.tistoryarchiver.cluster.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables, as another program reads them. */
class TableKindTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2019-03-01T08:30:00.123456+09:00");

    @TempDir
    private Path folder;

    private ReadTables tables;

    @BeforeEach
    void prepare() {
        tables = new ReadTables(folder);
    }

    private static PostRow row(long id, @Nullable String title, @Nullable OffsetDateTime at, List<String> tags) {
        boolean isKnown = at != null;
        return new PostRow(
                "sora",
                id,
                "post",
                "https://sora.tistory.com/" + id,
                title,
                at,
                at,
                isKnown ? "여행/일본" : "",
                tags,
                id * 3_000_000_000L,
                id,
                isKnown ? 7 : null,
                isKnown ? "0".repeat(64) : null,
                at,
                isKnown ? "a.warc.gz" : null,
                isKnown ? 5_000_000_000L : null);
    }

    private static List<PostRow> rows() {
        return List.of(
                row(1, "봄 🌸", AT, List.of("꽃", "a\"b,c", "")),
                row(2, null, null, List.of()),
                row(3, "'; DROP TABLE post; --\u0000\n\t\ud83c", AT.plusDays(1), List.of("half \udf38")),
                row(4, "", AT.withYear(1), List.of("x".repeat(100_000))));
    }

    private void write(List<PostRow> rows) throws IOException {
        for (TableKind kind : TableKind.values()) {
            Files.write(folder.resolve("sora" + kind.ending()), bytes(kind, rows));
        }
    }

    private static byte[] bytes(TableKind kind, List<PostRow> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        kind.write(rows, out);
        return out.toByteArray();
    }

    @Test
    void bothKindsSayTheSame() throws Exception {
        write(rows());

        assertThat(tables.parquet()).hasSize(4).isEqualTo(tables.jsonl());
        assertThat(tables.parquet().get(1))
                .contains("id=2", "title=null", "publishedAt=null", "comments=null", "tags=[]");
    }

    @Test
    void columnsHaveTheTypesOfTheirValues() throws Exception {
        write(rows());

        assertThat(tables.typesOfParquet())
                .containsExactly(
                        "blog VARCHAR",
                        "id BIGINT",
                        "type VARCHAR",
                        "url VARCHAR",
                        "title VARCHAR",
                        "publishedAt TIMESTAMP WITH TIME ZONE",
                        "modifiedAt TIMESTAMP WITH TIME ZONE",
                        "category VARCHAR",
                        "tags VARCHAR[]",
                        "signs BIGINT",
                        "images BIGINT",
                        "comments INTEGER",
                        "sha256 VARCHAR",
                        "capturedAt TIMESTAMP WITH TIME ZONE",
                        "warc VARCHAR",
                        "offset BIGINT");
    }

    @Test
    void aMomentForWhichOthersHaveNoDateIsLeftOut() throws Exception {
        write(List.of(
                row(1, "late", OffsetDateTime.parse("+300000-01-01T00:00:00Z"), List.of()),
                row(2, "early", OffsetDateTime.parse("-9999-01-01T00:00:00Z"), List.of())));

        assertThat(tables.parquet()).hasSize(2).allMatch(row -> row.contains("publishedAt=null"));
    }

    @Test
    void aBlogWithoutPostsHasATableWithoutRows() throws Exception {
        write(List.of());

        assertThat(tables.parquet()).isEmpty();
        assertThat(tables.typesOfParquet()).hasSize(16);
    }

    @Test
    void manyRowsAreThoseThatWereWritten() throws Exception {
        List<PostRow> rows = new ArrayList<>();
        IntStream.range(0, 30_000)
                .forEach(id -> rows.add(row(id, "제목 " + id, AT.plusMinutes(id), List.of("t" + id % 7, "u" + id))));

        write(rows);

        assertThat(tables.parquet()).hasSize(30_000).isEqualTo(tables.jsonl());
    }

    @Test
    void theSameRowsAreTheSameBytes() throws Exception {
        for (TableKind kind : TableKind.values()) {
            assertThat(bytes(kind, rows())).isEqualTo(bytes(kind, rows()));
        }
    }
}
