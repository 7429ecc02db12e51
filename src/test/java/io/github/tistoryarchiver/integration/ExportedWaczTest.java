package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.http.warc.ForeignWarc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The target {@code wacz}, as a user runs it. */
class ExportedWaczTest {
    private static final String THUMBNAIL = "https://img1.daumcdn.net/thumb/R1280x0/?scode=mtistory2&fname="
            + "https%3A%2F%2Ft1.daumcdn.net%2Fcfile%2Ftistory%2FAAA";

    @RegisterExtension
    private final ArchivedBlog sora =
            new ArchivedBlog(blog -> blog.post(1, "첫 글", "<p>모두의 글<img src=\"" + THUMBNAIL + "\"></p>")
                    .post(2, "둘째 글", "<p>또 하나의 글</p>")
                    .image("t1.daumcdn.net/cfile/tistory/AAA"));

    private final FakeTistory blog = sora.blog();

    private Cli export(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "export",
                sora.path("").toString(),
                "--to",
                "wacz",
                "--dest",
                sora.folder().resolve("web").toString()));
        arguments.addAll(List.of(options));
        return Cli.run(sora.address(), arguments.toArray(String[]::new));
    }

    private Path file() {
        return sora.folder().resolve("web/sora.wacz");
    }

    private byte[] entry(String name) throws IOException {
        try (ZipFile zip = new ZipFile(file().toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    private String text(String name) throws IOException {
        return new String(entry(name), StandardCharsets.UTF_8);
    }

    /** All that is in the file, unpacked. */
    private String everything() throws IOException {
        StringBuilder all = new StringBuilder(text("indexes/index.cdx") + text("pages/pages.jsonl"));
        try (GZIPInputStream warc = new GZIPInputStream(new ByteArrayInputStream(entry("archive/data.warc.gz")))) {
            all.append(new String(warc.readAllBytes(), StandardCharsets.UTF_8));
        }
        return all.append(Files.readString(sora.folder().resolve("web/EXPORT-NOTES.md")))
                .toString();
    }

    private List<JsonNode> index() throws IOException {
        return text("indexes/index.cdx")
                .lines()
                .map(line -> JsonMapper.shared().readTree(line.substring(line.indexOf('{'))))
                .toList();
    }

    private void answer(String address, String body) {
        blog.answer(address, FakeTistory.Answer.of(200, "text/html; charset=utf-8", body));
    }

    @Test
    void pagesAndPicturesAreThereUnderTheAddressesThatPagesHave() throws IOException {
        sora.backup();

        Cli run = export();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(index().stream().map(line -> line.get("url").asString()))
                .contains(
                        "https://sora.tistory.com/1",
                        "https://sora.tistory.com/2",
                        THUMBNAIL,
                        "https://t1.daumcdn.net/cfile/tistory/AAA");
        assertThat(text("pages/pages.jsonl")).contains("https://sora.tistory.com/1", "첫 글", "둘째 글");
    }

    @Test
    void theIndexLeadsToTheRecords() throws IOException {
        sora.backup();
        export();
        Path warc = sora.write("data.warc.gz");
        Files.write(warc, entry("archive/data.warc.gz"));

        for (JsonNode line : index()) {
            ForeignWarc.readAt(warc, line.get("offset").asLong(), record -> {
                assertThat(record.target()).isEqualTo(line.get("url").asString());
                return null;
            });
        }
        long lengths =
                index().stream().mapToLong(line -> line.get("length").asLong()).sum();
        assertThat(lengths).isPositive().isLessThan(Files.size(warc));
    }

    @Test
    void everythingIsStoredWithItsChecksum() throws Exception {
        sora.backup();
        export();

        try (ZipFile zip = new ZipFile(file().toFile())) {
            assertThat(zip.stream()).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
        }
        JsonNode resources =
                JsonMapper.shared().readTree(text("datapackage.json")).get("resources");
        assertThat(resources).hasSize(3);
        for (JsonNode resource : resources) {
            byte[] content = entry(resource.get("path").asString());
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + hash);
        }
    }

    @Test
    void aSecondExportWritesNothing() throws IOException {
        sora.backup();
        export();
        Map<String, String> before = ArchiveBytes.ofAllFiles(sora.folder().resolve("web"));

        Cli again = export("--json");

        assertThat(ArchiveBytes.ofAllFiles(sora.folder().resolve("web"))).isEqualTo(before);
        assertThat(again.out()).doesNotContain("sora.wacz");
    }

    @Test
    void aPostThatIsPrivateNowIsNowhere() throws IOException {
        blog.post(3, "숨긴 제목", "<p>숨긴 이야기</p>");
        answer("/", FakeTistory.head("") + "<body><a href=\"/3\">숨긴 제목</a><a href=\"/1\">첫 글</a></body></html>");
        sora.backup();
        Path post = sora.path("posts/3/post.json");
        Files.writeString(
                post, Files.readString(post).replace("\"visibility\": \"public\"", "\"visibility\": \"private\""));

        for (String[] options : new String[][] {{}, {"--include", "private"}}) {
            Cli run = export(options);

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(everything()).doesNotContain("숨긴 제목", "숨긴 이야기").contains("모두의 글");
        }
    }

    @Test
    void anAnswerWithASecretCommentIsNotThereAndTheOthersAre() throws IOException {
        blog.comment(1, 50, "열린 댓글").comment(2, 51, "열쇠는 화분 밑에\",\"isSecret\":true,\"x\":\"");
        sora.backup();

        export();

        assertThat(everything()).contains("열린 댓글", "/m/api/1/comment").doesNotContain("화분 밑에", "/m/api/2/comment");
    }

    @Test
    void aPageThatWasShownToTheOwnerIsNotThere() throws IOException {
        String page = FakeTistory.page(2, "둘째 글", "<p>주인이 본 글</p>")
                .replace("window.T.config = {", "window.T.config = {\"ROLE\":\"owner\",");
        answer("/2", page);
        sora.backup();

        Cli run = export();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("2: not in the web archive");
        assertThat(everything()).doesNotContain("주인이 본 글").contains("모두의 글");
    }

    /** Archives a blog whose first page has a link to a post with a password, with what follows the link. */
    private void archiveAListWithAProtectedPost(String besides) throws IOException {
        blog.post(3, "암호가 있는 글", "<p>암호 뒤의 이야기</p>");
        answer(
                "/",
                FakeTistory.head("") + "<body><a href=\"/3\">암호가 있는 글</a>" + besides
                        + "<a href=\"/1\">첫 글</a></body></html>");
        sora.backup();
        Path post = sora.path("posts/3/post.json");
        Files.writeString(
                post, Files.readString(post).replace("\"visibility\": \"public\"", "\"visibility\": \"protected\""));
    }

    @Test
    void aListMayNameAProtectedPostAsTheBlogDoes() throws IOException {
        archiveAListWithAProtectedPost("");

        export("--include", "protected");

        assertThat(index().stream().map(line -> line.get("url").asString())).contains("https://sora.tistory.com/");
        assertThat(everything()).doesNotContain("암호 뒤의 이야기");
    }

    @Test
    void aListWithTheTextOfAProtectedPostIsLeftOutAndCounted() throws IOException {
        archiveAListWithAProtectedPost("<p>암호 뒤의\n이야기</p>");

        export("--include", "protected");

        assertThat(index().stream().map(line -> line.get("url").asString()))
                .doesNotContain("https://sora.tistory.com/");
        assertThat(everything())
                .doesNotContain("암호가 있는 글", "암호 뒤의 이야기")
                .contains("1 with a link to such a post and its title");
    }

    @Test
    void aPageWithTheTextOfASecretCommentIsNotThere() throws IOException {
        blog.comment(2, 51, "열쇠는 화분 밑에\",\"isSecret\":true,\"x\":\"");
        answer("/2", FakeTistory.page(2, "둘째 글", "<p>글</p><div>열쇠는  화분\n밑에</div>"));
        sora.backup();
        Path comments = sora.path("posts/2/comments.json");
        Files.writeString(comments, Files.readString(comments).replace("\"text\": null", "\"text\": \"열쇠는 화분 밑에\""));

        Cli run = export();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(everything()).doesNotContain("화분 밑에").contains("모두의 글");
    }

    @Test
    void anAddressThatIsNoneOfTheBlogsPublishedOnesIsNotThere() throws IOException {
        answer("/manage/secret", "<p>관리 화면</p>");
        sora.backup();
        export();

        assertThat(index().stream().map(line -> line.get("url").asString())).noneMatch(url -> url.contains("/manage"));
    }

    @Test
    void anArchiveThatHidesCommentersIsRefused() {
        blog.comment(1, 50, "열린 댓글");
        sora.backup();
        sora.backup("--refresh", "--redact-comments", "names");

        Cli run = export();

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("hides who wrote comments");
        assertThat(file()).doesNotExist();
    }

    @Test
    void anImportMakesTheSamePostsOfIt() throws IOException {
        sora.backup();
        export();
        Path out = sora.folder().resolve("again");

        Cli run = Cli.run(sora.address(), "import", "--blog", "sora", "--out", out.toString(), file().toString());

        assertThat(run.exit()).as(run.err()).isZero();
        for (String post : List.of("posts/1/", "posts/2/")) {
            assertThat(out.resolve("sora/" + post + "body.html"))
                    .hasSameTextualContentAs(sora.path(post + "body.html"));
        }
        assertThat(Unpacked.filesBelow(out.resolve("sora/posts/1/assets"))).hasSize(1);
    }
}
