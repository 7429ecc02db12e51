package io.github.tistoryarchiver.integration;

import static io.github.tistoryarchiver.MadeUp.comment;
import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.export.MadeUpArchive.StoredFile;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The target {@code epub}, as a user runs it. */
class ExportedBookTest {
    private static final HttpUrl NO_SERVER = HttpUrl.get("http://127.0.0.1:1/");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2017-05-14T18:49:00+09:00");
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private Path work;

    private Path archive = Path.of("");

    @BeforeEach
    void makeUp() {
        archive = MadeUpArchive.in(work.resolve("archive"))
                .add(
                        post(1).title("첫 <글> & \u0001")
                                .publishedAt(TIME)
                                .category(new PostCategory(List.of("여행", "섬"), null))
                                .tags(List.of("바다")),
                        "<p align=\"center\">글 <a href=\"/2#부분\">둘째</a> <a href=\"http://a_b.kr/%zz|ㄱ\">밖</a></p>"
                                + "<p><img src=\"https://t.daumcdn.net/1.jpg\" width=\"100%\"><img src=\"https://t.daumcdn.net/2.bmp\" alt=\"옛 그림\">"
                                + "<img src=\"https://t.daumcdn.net/3.jpg\"><a href=\"https://t.daumcdn.net/4.hwp\" download>문서</a></p>"
                                + "<p><a href=\"https://t.daumcdn.net/1.jpg\"><img src=\"https://t.daumcdn.net/1.jpg\"></a> "
                                + "<a href=\"https://t.daumcdn.net/1.jpg\">큰 그림</a></p>",
                        List.of(comment(11, "댓글 <b>\n둘째 줄").build()),
                        Map.of(
                                "https://t.daumcdn.net/1.jpg", new StoredFile("사진.jpg", PIXEL),
                                "https://t.daumcdn.net/2.bmp", new StoredFile("옛-그림.bmp", new byte[] {'B', 'M', 1}),
                                "https://t.daumcdn.net/3.jpg",
                                        new StoredFile("깨진.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}),
                                "https://t.daumcdn.net/4.hwp", new StoredFile("문서.hwp", new byte[] {1})))
                .add(
                        post(2).title("둘째 글")
                                .publishedAt(TIME.plusYears(1))
                                .category(new PostCategory(List.of("여행"), null)),
                        "<h2 id=\"부분\">부분</h2><p><a href=\"/1\">첫 글</a> <a href=\"/3\">숨은 글</a></p>")
                .add(post(3).title("숨은 제목").publishedAt(TIME).visibility(Visibility.PRIVATE), "<p>숨은 본문</p>")
                .guestbook(List.of(comment(91, "방명록 글").build()))
                .done();
    }

    private Cli export(String... more) {
        String[] start = {
            "export",
            archive.toString(),
            "--to",
            "epub",
            "--dest",
            work.resolve("out").toString()
        };
        return Cli.run(
                NO_SERVER, Stream.concat(Stream.of(start), Stream.of(more)).toArray(String[]::new));
    }

    private Path book(String name) {
        return work.resolve("out").resolve(name);
    }

    private String read(String book, String path) throws IOException {
        try (ZipFile zip = new ZipFile(book(book).toFile());
                InputStream in = zip.getInputStream(Objects.requireNonNull(zip.getEntry(path)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theTypeComesFirstAndIsNotCompressed() throws IOException {
        export();

        try (ZipFile zip = new ZipFile(book("sora.epub").toFile())) {
            ZipEntry first = zip.entries().nextElement();
            assertThat(first.getName()).isEqualTo("mimetype");
            assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
        }
    }

    @Test
    void aPictureHasTheNameOfWhatItIs() throws IOException {
        export();

        assertThat(read("sora.epub", "EPUB/posts/1.xhtml"))
                .contains("src=\"../files/1/1-")
                .contains(".jpg.png\"");
        assertThat(read("sora.epub", "EPUB/package.opf")).contains("image/png").doesNotContain("bmp");
    }

    @Test
    void whatReadersNeedNotShowIsALinkToItsOldAddress() throws IOException {
        Cli run = export();

        assertThat(read("sora.epub", "EPUB/posts/1.xhtml"))
                .contains("<a href=\"https://t.daumcdn.net/2.bmp\">옛 그림</a>")
                .contains("<a href=\"https://t.daumcdn.net/3.jpg\">")
                .contains("<a href=\"https://t.daumcdn.net/4.hwp\">문서</a>");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("https://t.daumcdn.net/2.bmp");
    }

    @Test
    void ofManyFilesThatABookCannotHaveTheFirstTenAreNamedAndTheNotesNameAll() throws IOException {
        StringBuilder text = new StringBuilder();
        Map<String, StoredFile> files = new TreeMap<>();
        for (int i = 1; i <= 12; i++) {
            String address = "https://t.daumcdn.net/" + i + ".bmp";
            text.append("<p><img src=\"").append(address).append("\"></p>");
            files.put(address, new StoredFile(i + ".bmp", new byte[] {'B', 'M'}));
        }
        archive = MadeUpArchive.in(work.resolve("many"))
                .add(post(50).title("그림 열둘").publishedAt(TIME), text.toString(), List.of(), files)
                .done();

        Cli run = export();

        assertThat(run.err().lines().filter(line -> line.startsWith("50: "))).hasSize(10);
        assertThat(run.err()).contains("more like these");
        assertThat(Files.readString(work.resolve("out/EXPORT-NOTES.md"))
                        .lines()
                        .filter(line -> line.startsWith("- 50: ") && line.contains(".bmp")))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void aLinkLeadsToItsPartOfTheOtherChapter() throws IOException {
        export();

        assertThat(read("sora.epub", "EPUB/posts/1.xhtml")).contains("href=\"2.xhtml#t-_bd80__bd84_\"");
        assertThat(read("sora.epub", "EPUB/posts/2.xhtml"))
                .contains("id=\"t-_bd80__bd84_\"")
                .contains("href=\"1.xhtml\"");
    }

    @Test
    void eachYearCanBeABookWhoseLinksToOthersLeadToTheBlog() throws IOException {
        export("--split", "year");

        assertThat(book("sora.epub")).doesNotExist();
        assertThat(read("sora-2018.epub", "EPUB/posts/2.xhtml")).contains("href=\"https://sora.tistory.com/1\"");
        assertThat(read("sora-2017.epub", "EPUB/posts/1.xhtml")).contains("첫 &lt;글&gt;");
    }

    @Test
    void theContentsAreByCategoryAndByYear() throws IOException {
        export();

        assertThat(read("sora.epub", "EPUB/nav.xhtml"))
                .containsSubsequence(
                        "<span>여행</span>", "2.xhtml", "<span>섬</span>", "1.xhtml", "guestbook.xhtml", "years.xhtml");
        assertThat(read("sora.epub", "EPUB/years.xhtml")).containsSubsequence("2017", "1.xhtml", "2018", "2.xhtml");
    }

    @Test
    void commentsAndTheGuestbookAreInTheBookAndClosedPostsAreNot() throws IOException {
        export();

        assertThat(read("sora.epub", "EPUB/posts/1.xhtml")).contains("댓글 &lt;b&gt;<br/>\n둘째 줄");
        assertThat(read("sora.epub", "EPUB/posts/guestbook.xhtml")).contains("방명록 글");
        assertThat(read("sora.epub", "EPUB/nav.xhtml")).doesNotContain("숨은 제목");
        assertThat(book("sora-drafts.epub")).doesNotExist();
    }

    @Test
    void theBookIsAsOldAsItsNewestPost() throws IOException {
        export();

        assertThat(read("sora.epub", "EPUB/package.opf")).contains("2018-05-14T09:49:00Z");
    }
}
