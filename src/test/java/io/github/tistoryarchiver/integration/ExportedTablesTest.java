package io.github.tistoryarchiver.integration;

import static io.github.tistoryarchiver.MadeUp.comment;
import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.export.MadeUpArchive.StoredFile;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The targets {@code csv} and {@code sqlite}, as a user runs them. */
class ExportedTablesTest {
    private static final HttpUrl NO_SERVER = HttpUrl.get("http://127.0.0.1:1/");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2017-05-14T18:49:00+09:00");

    @TempDir
    private Path work;

    @BeforeEach
    void export() {
        Path archive = MadeUpArchive.in(work.resolve("archive"))
                .add(
                        post(1).title("=첫 글")
                                .publishedAt(TIME)
                                .tags(List.of("바다", "여행"))
                                .category(new PostCategory(List.of("여행", "섬"), null)),
                        "<p>서울에서 <b>쓴</b> 글 <a href=\"/2\">둘째</a></p>",
                        List.of(
                                comment(11, "공개 댓글")
                                        .replies(List.of(comment(13, "답글").build()))
                                        .build(),
                                comment(12, "비밀 댓글").secret(true).build()),
                        Map.of("https://t.daumcdn.net/1.png", new StoredFile("그림.png", new byte[] {1, 2, 3})))
                .add(post(2).title("둘째 글").publishedAt(TIME), "<p>부산까지</p>")
                .add(post(3).title("숨은 제목").publishedAt(TIME).visibility(Visibility.PRIVATE), "<p>서울의 숨은 본문</p>")
                .done();
        Cli run = Cli.run(
                NO_SERVER,
                "export",
                archive.toString(),
                "--to",
                "csv,sqlite",
                "--dest",
                work.resolve("out").toString());
        assertThat(run.exit()).isZero();
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + work.resolve("out/sqlite/sora.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private String csv(String table) throws IOException {
        return Files.readString(work.resolve("out/csv").resolve(table));
    }

    @ParameterizedTest
    @CsvSource({"서울, 1", "'\"서울 울에 에서\"', 1", "부산, 2", "댓글, 1"})
    void aSearchFindsPartsOfWords(String question, String number) throws SQLException {
        assertThat(rows("SELECT rowid FROM search WHERE search MATCH '" + question + "'"))
                .containsExactly(number);
    }

    @Test
    void allKeysOfOtherTablesLeadToRows() throws SQLException {
        assertThat(rows("PRAGMA foreign_key_check")).isEmpty();
        assertThat(rows("PRAGMA integrity_check")).containsExactly("ok");
    }

    @Test
    void everyQuestionOfTheExamplesIsAnswered() throws IOException, SQLException {
        String[] queries = Files.readString(work.resolve("out/sqlite/queries.sql"))
                .replaceAll("(?m)^--.*$", "")
                .split(";");
        int asked = 0;
        for (String query : queries) {
            if (!query.isBlank()) {
                rows(query);
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(8);
    }

    @Test
    void aCommentKnowsTheOneThatItAnswers() throws SQLException {
        assertThat(rows("SELECT p.text FROM comments c JOIN comments p ON p.post = c.post AND p.id = c.parent"))
                .containsExactly("공개 댓글");
    }

    @Test
    void aCategoryKnowsTheOneAbove() throws SQLException {
        assertThat(rows("SELECT p.path || ' > ' || c.path FROM categories c JOIN categories p ON p.id = c.parent"))
                .containsExactly("여행 > 여행/섬");
    }

    @Test
    void aFileIsNamedByItsPlaceInTheArchive() throws SQLException, IOException {
        assertThat(rows("SELECT file FROM assets")).containsExactly("posts/1/assets/그림.png");
        assertThat(csv("assets.csv")).contains("posts/1/assets/그림.png");
        assertThat(work.resolve("archive/sora/posts/1/assets/그림.png")).exists();
    }

    @Test
    void closedPostsAndCommentsAreInNoTable() throws SQLException, IOException {
        assertThat(rows("SELECT number FROM posts")).containsExactly("1", "2");
        assertThat(rows("SELECT text FROM comments")).containsExactly("공개 댓글", "답글");
        assertThat(csv("posts.csv") + csv("comments.csv")).doesNotContain("숨은").doesNotContain("비밀 댓글");
    }

    @Test
    void aTitleThatLooksLikeAFormulaIsText() throws IOException {
        assertThat(csv("posts.csv")).contains(",'=첫 글,");
    }

    @Test
    void aTextIsThereAsHtmlAndPlain() throws SQLException {
        assertThat(rows("SELECT text FROM posts WHERE number = 1")).containsExactly("서울에서 쓴 글 둘째");
        assertThat(rows("SELECT html FROM posts WHERE number = 1").get(0)).contains("<b>쓴</b>");
    }
}
