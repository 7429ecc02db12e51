package io.github.tistoryarchiver.integration;

import static io.github.tistoryarchiver.MadeUp.comment;
import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.export.MadeUpArchive.StoredFile;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of Ghost's importer, held by the zip that an export wrote. */
class GhostExportTest {
    private static final HttpUrl NO_SERVER = HttpUrl.get("http://127.0.0.1:1/");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2017-05-14T18:49:00+09:00");

    @TempDir
    private Path work;

    private MadeUpArchive archive = MadeUpArchive.in(Path.of(""));
    private Path dest = Path.of("");

    @BeforeEach
    void start() {
        dest = work.resolve("ghost");
        archive = MadeUpArchive.in(work.resolve("archive"));
    }

    private static StoredFile file(String name) {
        return new StoredFile(name, name.getBytes(StandardCharsets.UTF_8));
    }

    private Cli export(String... more) {
        return Cli.run(
                NO_SERVER,
                Stream.concat(
                                Stream.of(
                                        "export",
                                        archive.done().toString(),
                                        "--to",
                                        "ghost",
                                        "--dest",
                                        dest.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Returns what is in the zip, by its path. */
    private Map<String, String> zip() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(dest.resolve("ghost.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private JsonNode json() throws IOException {
        return new JsonMapper().readTree(zip().get("ghost.json")).get("db").get(0);
    }

    private static Stream<JsonNode> rows(JsonNode data, String table) {
        return StreamSupport.stream(data.get(table).spliterator(), false);
    }

    private JsonNode row(long id) throws IOException {
        return rows(json().get("data"), "posts")
                .filter(row -> text(row, "id").equals(Long.toString(id)))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode row, String column) {
        return row.get(column).asString();
    }

    /** Returns the names of a post's tags, in Ghost's order. */
    private List<String> tags(long id) throws IOException {
        JsonNode data = json().get("data");
        List<String> names = new ArrayList<>();
        rows(data, "posts_tags")
                .filter(relation -> text(relation, "post_id").equals(Long.toString(id)))
                .sorted((one, other) ->
                        one.get("sort_order").asInt() - other.get("sort_order").asInt())
                .forEach(relation -> names.add(rows(data, "tags")
                        .filter(tag -> text(tag, "id").equals(text(relation, "tag_id")))
                        .map(tag -> text(tag, "name"))
                        .findFirst()
                        .orElseThrow()));
        return names;
    }

    private String read(String file) throws IOException {
        return Files.readString(dest.resolve(file));
    }

    @Test
    void aPostKeepsItsNumberAndInstants() throws IOException {
        archive.add(
                post(21).title("글").publishedAt(TIME).modifiedAt(TIME.plusDays(1)), "<p>본문 <a href=\"/21\">나</a></p>");
        export();

        JsonNode row = row(21);
        assertThat(text(row, "slug")).isEqualTo("21");
        assertThat(text(row, "comment_id")).isEqualTo("21");
        assertThat(text(row, "status")).isEqualTo("published");
        assertThat(text(row, "published_at")).isEqualTo("2017-05-14T09:49:00Z");
        assertThat(text(row, "updated_at")).isEqualTo("2017-05-15T09:49:00Z");
        assertThat(text(row, "html")).isEqualTo("<p>본문 <a href=\"__GHOST_URL__/21/\">나</a></p>");
        assertThat(row.has("lexical")).isFalse();
        assertThat(text(json().get("meta"), "version")).startsWith("5.");
    }

    @Test
    void noTitleIsEmptyOrTooLong() throws IOException {
        archive.add(post(1).title("").publishedAt(TIME), "<p>첫 마디</p>");
        archive.add(post(2).title("\u00a0").publishedAt(TIME), "");
        archive.add(post(3).title("가".repeat(256)).publishedAt(TIME), "<p>글</p>");
        Cli run = export();

        assertThat(text(row(1), "title")).isEqualTo("첫 마디");
        assertThat(text(row(2), "title")).isEqualTo("제목 없음 (2)");
        assertThat(text(row(3), "title")).isEqualTo("가".repeat(254) + "…");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(read("EXPORT-NOTES.md")).contains("3: title too long and cut; it was: `" + "가".repeat(256) + "`");
    }

    @Test
    void slugsAreOfAsciiShortAndUnique() throws IOException {
        archive.add(post(1).slug("첫-글").title("글").publishedAt(TIME), "<p>글</p>");
        archive.add(post(2).slug("Hello-World").title("글").publishedAt(TIME), "<p>글</p>");
        archive.add(post(3).slug("hello-world").title("글").publishedAt(TIME), "<p>글</p>");
        archive.add(post(4).slug("a".repeat(300)).title("글").publishedAt(TIME), "<p>글</p>");
        archive.add(post(5).slug("2015").title("글").publishedAt(TIME), "<p>글</p>");
        archive.add(post(6).type(PostType.PAGE).slug("rss").title("글").publishedAt(TIME), "<p>글</p>");
        export();

        List<String> slugs =
                rows(json().get("data"), "posts").map(row -> text(row, "slug")).toList();
        assertThat(slugs).startsWith("1", "hello-world", "hello-world-3").contains("post-2015", "rss-6");
        assertThat(slugs).allMatch(slug -> slug.matches("[a-z0-9-]{1,185}")).doesNotHaveDuplicates();
    }

    @Test
    void theCategoryIsTheFirstTagAndThoseAboveFollow() throws IOException {
        archive.add(
                post(1).title("글")
                        .publishedAt(TIME)
                        .category(new PostCategory(List.of("여행", "섬"), null))
                        .tags(List.of("바다", "여행")),
                "<p>글</p>");
        export();

        assertThat(tags(1)).containsExactly("여행/섬", "여행", "바다");
    }

    @Test
    void tagsThatDifferInSignsAloneHaveDifferentSlugsAndNoneIsHiddenOrRefused() throws IOException {
        archive.add(
                post(1).title("글")
                        .publishedAt(TIME)
                        .tags(List.of("C", "c", "C++", "C#", "#내부", ",쉼표", "가".repeat(200))),
                "<p>글</p>");
        export();

        List<JsonNode> tags = rows(json().get("data"), "tags").toList();
        assertThat(tags.stream().map(tag -> text(tag, "slug")))
                .hasSize(7)
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z0-9-]{1,185}"));
        assertThat(tags.stream().map(tag -> text(tag, "name")))
                .contains("C", "c", "C++", "C#", "＃내부", "，쉼표")
                .allMatch(name -> name.length() <= 191);
        assertThat(read("EXPORT-NOTES.md")).contains("`#내부 → ＃내부`");
    }

    @Test
    void picturesAreInTheZipUnderNamesOfAsciiAndTextsReferToThem() throws IOException {
        archive.add(
                post(21).title("글").publishedAt(TIME),
                "<p><img src=\"https://t.daumcdn.net/1.png\"></p>",
                List.of(),
                Map.of("https://t.daumcdn.net/1.png", file("등대 50%.png")));
        export();

        assertThat(zip()).containsEntry("content/images/21/21-1.png", "등대 50%.png");
        assertThat(text(row(21), "html")).contains("src=\"__GHOST_URL__/content/images/21/21-1.png\"");
    }

    @Test
    void theZipHasOneJsonAndNoMarkdown() throws IOException {
        archive.add(
                post(21).title("글").publishedAt(TIME),
                "<p><a href=\"https://t.daumcdn.net/1\">1</a><a href=\"https://t.daumcdn.net/2\">2</a><a href=\"https://t.daumcdn.net/3\">3</a></p>",
                List.of(),
                Map.of(
                        "https://t.daumcdn.net/1", file("data.json"),
                        "https://t.daumcdn.net/2", file("read.MD"),
                        "https://t.daumcdn.net/3", file("page.html")));
        export();

        assertThat(zip().keySet())
                .containsExactly(
                        "ghost.json",
                        "content/files/21/data-json.txt",
                        "content/files/21/page-html.txt",
                        "content/files/21/read-MD.txt");
    }

    @Test
    void aFileThatTheImportDoesNotTakeLiesBesideTheZipAndIsNamed() throws IOException {
        archive.add(
                post(21).title("글").publishedAt(TIME),
                "<p><a href=\"https://t.daumcdn.net/1.hwp\">문서</a></p>",
                List.of(),
                Map.of("https://t.daumcdn.net/1.hwp", file("plan.hwp")));
        Cli run = export();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(zip()).containsOnlyKeys("ghost.json");
        assertThat(dest.resolve("content/files/21/plan.hwp")).hasContent("plan.hwp");
        assertThat(text(row(21), "html")).contains("href=\"__GHOST_URL__/content/files/21/plan.hwp\"");
        assertThat(read("EXPORT-NOTES.md")).contains("by hand: `content/files/21/plan.hwp`");
    }

    @Test
    void filmsAndDocumentsHaveTheirOwnFolders() throws IOException {
        archive.add(
                post(21).title("글").publishedAt(TIME),
                "<p><a href=\"https://t.daumcdn.net/1\">1</a><a href=\"https://t.daumcdn.net/2\">2</a></p>",
                List.of(),
                Map.of(
                        "https://t.daumcdn.net/1", file("film.mp4"),
                        "https://t.daumcdn.net/2", file("paper.pdf")));
        export();

        assertThat(zip()).containsKeys("content/media/21/film.mp4", "content/files/21/paper.pdf");
    }

    @Test
    void closedPostsThatAreAskedForAreDrafts() throws IOException {
        archive.add(post(1).title("비공개").publishedAt(TIME).visibility(Visibility.PRIVATE), "<p>글</p>");
        archive.add(post(2).title("보호").publishedAt(TIME).visibility(Visibility.PROTECTED), "<p>글</p>");
        export("--include", "private,protected");

        assertThat(rows(json().get("data"), "posts").map(row -> text(row, "status")))
                .containsExactly("draft", "draft");
        assertThat(rows(json().get("data"), "posts")).noneMatch(row -> row.has("published_at"));
        assertThat(read("redirects.yaml")).isEqualTo("301:\n302:\n");
    }

    @Test
    void aPageIsAPageAndTheGuestbookIsOneWithItsEntries() throws IOException {
        archive.add(post(3).type(PostType.PAGE).slug("about").title("소개").publishedAt(TIME), "<p>글</p>");
        archive.guestbook(List.of(comment(9, "다녀갑니다").writtenAt(TIME).build()));
        export();

        assertThat(text(row(3), "type")).isEqualTo("page");
        assertThat(text(row(3), "slug")).isEqualTo("about");
        assertThat(text(row(4), "slug")).isEqualTo("guestbook");
        assertThat(text(row(4), "published_at")).isEqualTo("2017-05-14T09:49:00Z");
        assertThat(text(row(4), "html")).contains("다녀갑니다");
    }

    @Test
    void everyAuthorHasAnAddressAndEveryPostAnAuthor() throws IOException {
        archive.add(post(1).title("글").publishedAt(TIME), "<p>글</p>");
        export();

        JsonNode data = json().get("data");
        List<String> users = rows(data, "users").map(user -> text(user, "id")).toList();
        assertThat(rows(data, "users")).allMatch(user -> text(user, "email").endsWith("@example.invalid"));
        assertThat(rows(data, "posts_authors"))
                .hasSize(1)
                .allMatch(relation -> users.contains(text(relation, "author_id")));
    }

    @Test
    void redirectsMatchWhatBrowsersSendAndLeadNowhereElse() throws IOException {
        archive.add(post(1).slug("쉼표,-(괄호)").title("글").publishedAt(TIME).tags(List.of("바다")), "<p>글</p>");
        export();

        assertThat(read("redirects.yaml"))
                .startsWith("301:\n")
                .contains(
                        "  '^/entry/%EC%89%BC%ED%91%9C(?:\\,|%2C)-(?:\\(|%28)%EA%B4%84%ED%98%B8(?:\\)|%29)/?$': '/1/'\n")
                .contains("  '^/m/1/?$': '/1/'\n")
                .contains("  '^/tag/%EB%B0%94%EB%8B%A4/?$': '/tag/bada/'\n")
                .doesNotContain("'^/1/?$'");
        assertThat(new JsonMapper().readTree(read("redirects.json")))
                .allMatch(line -> line.get("permanent").asBoolean());
    }

    @Test
    void thePathOfAPostIsNeverRedirected() throws IOException {
        archive.add(post(7).slug("a").title("글").publishedAt(TIME), "<p>글</p>");
        archive.add(post(8).title("글").publishedAt(TIME), "<p>글</p>");
        export("--path", "/entry/{slug}/", "--slug", "number");

        assertThat(read("redirects.yaml")).contains("'^/7/?$': '/entry/7/'").contains("'^/entry/a/?$': '/entry/7/'");
        assertThat(read("redirects.yaml")).doesNotContain("'^/entry/7/?$'");
        assertThat(read("routes.yaml")).contains("permalink: /entry/{slug}/\n");
    }

    @Test
    void aSecondExportWritesTheSameBytes() throws IOException {
        archive.add(post(1).title("글").publishedAt(TIME), "<p>글</p>");
        export();
        byte[] before = Files.readAllBytes(dest.resolve("ghost.zip"));
        Cli run = export();

        assertThat(run.out()).contains("0 new, 0 replaced, 0 deleted");
        assertThat(dest.resolve("ghost.zip")).hasBinaryContent(before);
    }
}
