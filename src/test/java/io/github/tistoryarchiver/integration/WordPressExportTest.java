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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The rules of WordPress's importer, held by what an export wrote, read as XML. */
class WordPressExportTest {
    private static final HttpUrl NO_SERVER = HttpUrl.get("http://127.0.0.1:1/");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2017-05-14T18:49:00+09:00");
    private static final String FILES = "https://new.example.org/wp-content/tistory-files/";

    @TempDir
    private Path work;

    private MadeUpArchive archive = MadeUpArchive.in(Path.of(""));
    private Path dest = Path.of("");

    @BeforeEach
    void start() {
        dest = work.resolve("wordpress");
        archive = MadeUpArchive.in(work.resolve("archive"));
    }

    private static StoredFile file(String name) {
        return new StoredFile(name, name.getBytes(StandardCharsets.UTF_8));
    }

    private Cli export(String... more) {
        Path folder = archive.done();
        return Cli.run(
                NO_SERVER,
                Stream.concat(
                                Stream.of(
                                        "export",
                                        folder.toString(),
                                        "--to",
                                        "wordpress",
                                        "--site-url",
                                        "https://new.example.org",
                                        "--dest",
                                        dest.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private Document wxr(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(dest.resolve(name).toFile());
    }

    private List<Element> all(String element) throws Exception {
        return all(wxr("sora.wxr.xml").getDocumentElement(), element);
    }

    private static List<Element> all(Element in, String element) {
        NodeList nodes = in.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String text(Element in, String element) {
        return in.getElementsByTagName(element).item(0).getTextContent();
    }

    private Element item(long id) throws Exception {
        return all("item").stream()
                .filter(item -> text(item, "wp:post_id").equals(Long.toString(id)))
                .findFirst()
                .orElseThrow();
    }

    private List<Element> attachments() throws Exception {
        return all("item").stream()
                .filter(item -> text(item, "wp:post_type").equals("attachment"))
                .toList();
    }

    @Test
    void aPostKeepsItsNumberTimesAndOldAddress() throws Exception {
        archive.add(post(21).title("글").publishedAt(TIME), "<p>본문</p>");
        export();

        Element item = item(21);
        assertThat(text(item, "wp:post_date")).isEqualTo("2017-05-14 18:49:00");
        assertThat(text(item, "wp:post_date_gmt")).isEqualTo("2017-05-14 09:49:00");
        assertThat(text(item, "pubDate")).isEqualTo("Sun, 14 May 2017 09:49:00 +0000");
        assertThat(text(item, "guid")).isEqualTo("https://sora.tistory.com/21");
        assertThat(text(item, "link")).isEqualTo("https://new.example.org/21/");
        assertThat(text(item, "wp:status")).isEqualTo("publish");
        assertThat(text(item, "content:encoded")).contains("<p>본문</p>");
    }

    @Test
    void categoriesComeAfterThoseAboveThem() throws Exception {
        archive.add(
                post(1).title("글").publishedAt(TIME).category(new PostCategory(List.of("여행", "섬"), null)), "<p>글</p>");
        archive.add(
                post(2).title("글").publishedAt(TIME).category(new PostCategory(List.of("생활", "섬"), null)), "<p>글</p>");
        export();

        List<String> seen = new ArrayList<>();
        for (Element category : all("wp:category")) {
            String above = text(category, "wp:category_parent");
            assertThat(above.isEmpty() || seen.contains(above)).as(above).isTrue();
            seen.add(text(category, "wp:category_nicename"));
        }
        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void tagsThatDifferInSignsAloneHaveDifferentSlugs() throws Exception {
        archive.add(
                post(1).title("글").publishedAt(TIME).tags(List.of("C", "c", "C++", "C#", "a,b", "<b>", "50%ab")),
                "<p>글</p>");
        export();

        assertThat(all("wp:tag").stream().map(tag -> text(tag, "wp:tag_slug")))
                .hasSize(7)
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z0-9%_-]+"));
        assertThat(all("wp:tag").stream().map(tag -> text(tag, "wp:tag_name")))
                .contains("C++", "a,b", "&lt;b&gt;", "50&#037;ab");
    }

    @Test
    void titlesAreHtmlAndNeverEmpty() throws Exception {
        archive.add(post(1).title("<script>a & \\b [gallery]").publishedAt(TIME), "<p>글</p>");
        archive.add(post(2).title("").publishedAt(TIME), "<p>첫 마디</p>");
        export();

        assertThat(text(item(1), "title")).isEqualTo("&lt;script&gt;a &amp; &#092;b &#091;gallery]");
        assertThat(text(item(2), "title")).isEqualTo("첫 마디");
    }

    @Test
    void ofTwoPostsWithTheSameTitleAndTimeTheLaterNumberIsASecondLater() throws Exception {
        archive.add(post(1).title("같은 글").publishedAt(TIME), "<p>하나</p>");
        archive.add(post(2).title("같은 글").publishedAt(TIME), "<p>둘</p>");
        export();

        assertThat(text(item(1), "wp:post_date")).isEqualTo("2017-05-14 18:49:00");
        assertThat(text(item(2), "wp:post_date")).isEqualTo("2017-05-14 18:49:01");
        assertThat(Files.readString(dest.resolve("EXPORT-NOTES.md"))).contains("2: published a second later");
    }

    @Test
    void commentsRiseFromParentToChildAndAreText() throws Exception {
        archive.add(
                post(1).title("글").publishedAt(TIME),
                "<p>글</p>",
                List.of(comment(90, "첫 <b>댓글</b> & \\")
                        .writtenAt(TIME)
                        .replies(List.of(comment(5, "답글").writtenAt(TIME).build()))
                        .build()),
                Map.of());
        export();

        List<Element> comments = all(item(1), "wp:comment");
        assertThat(comments).hasSize(2);
        assertThat(text(comments.get(0), "wp:comment_content")).isEqualTo("첫 &lt;b&gt;댓글&lt;/b&gt; &amp; &#092;");
        assertThat(text(comments.get(1), "wp:comment_parent")).isEqualTo(text(comments.get(0), "wp:comment_id"));
        assertThat(Long.parseLong(text(comments.get(1), "wp:comment_id")))
                .isGreaterThan(Long.parseLong(text(comments.get(0), "wp:comment_id")));
    }

    @Test
    void aPictureHasAnItemWhoseAddressIsInTheTextToTheLetter() throws Exception {
        archive.add(
                post(21).title("글").publishedAt(TIME),
                "<p><img src=\"https://t.daumcdn.net/1.png\"></p>",
                List.of(),
                Map.of("https://t.daumcdn.net/1.png", file("등대 50%.png")));
        export();

        Element attachment = attachments().get(0);
        String url = text(attachment, "wp:attachment_url");
        assertThat(url).isEqualTo(FILES + "21/21-1.png");
        assertThat(text(item(21), "content:encoded")).contains("src=\"" + url + "\"");
        assertThat(text(attachment, "wp:post_parent")).isEqualTo("21");
        assertThat(Long.parseLong(text(attachment, "wp:post_id"))).isGreaterThan(21);
        assertThat(dest.resolve("wp-content/tistory-files/21/21-1.png")).hasContent("등대 50%.png");
    }

    @Test
    void aFileThatTheLibraryDoesNotTakeIsLinkedInAFolderOfItsOwn() throws Exception {
        archive.add(
                post(21).title("글").publishedAt(TIME),
                "<p><a href=\"https://t.daumcdn.net/1.hwp\">문서</a></p>",
                List.of(),
                Map.of("https://t.daumcdn.net/1.hwp", file("plan.hwp")));
        export();

        assertThat(attachments()).isEmpty();
        assertThat(text(item(21), "content:encoded")).contains("href=\"" + FILES + "other/21/plan.hwp\"");
        assertThat(dest.resolve("wp-content/tistory-files/other/21/plan.hwp")).exists();
    }

    @Test
    void noFileHasANameThatAServerWouldRun() throws IOException {
        archive.add(
                post(21).title("글").publishedAt(TIME),
                "<p><a href=\"https://t.daumcdn.net/1\">1</a><a href=\"https://t.daumcdn.net/2\">2</a></p>",
                List.of(),
                Map.of(
                        "https://t.daumcdn.net/1", file("shell.php"),
                        "https://t.daumcdn.net/2", file("shell.php.jpg")));
        export();

        try (Stream<Path> files = Files.walk(dest.resolve("wp-content/tistory-files"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .allMatch(name -> name.matches("[a-z-]+\\.(txt|jpg)"));
        }
    }

    @Test
    void closedPostsThatAreAskedForAreDrafts() throws Exception {
        archive.add(post(1).title("비공개").publishedAt(TIME).visibility(Visibility.PRIVATE), "<p>글</p>");
        archive.add(post(2).title("보호").publishedAt(TIME).visibility(Visibility.PROTECTED), "<p>글</p>");
        export("--include", "private,protected");

        assertThat(all("wp:status").stream().map(Element::getTextContent)).containsExactly("draft", "draft");
    }

    @Test
    void aPageHasNoCategoryAndAPathOfItsSlug() throws Exception {
        archive.add(post(3).type(PostType.PAGE).slug("about").title("소개").publishedAt(TIME), "<p>글</p>");
        export();

        assertThat(text(item(3), "wp:post_type")).isEqualTo("page");
        assertThat(text(item(3), "wp:post_name")).isEqualTo("about");
        assertThat(text(item(3), "link")).isEqualTo("https://new.example.org/about/");
        assertThat(all(item(3), "category")).isEmpty();
    }

    @Test
    void aBlogWithSlugsKeepsItsPathsAndNoSlugIsANumber() throws Exception {
        archive.add(post(1).slug("첫-글").title("글").publishedAt(TIME), "<p><a href=\"/2\">둘째</a></p>");
        archive.add(post(2).slug("2015").title("글").publishedAt(TIME), "<p>글</p>");
        archive.add(post(3).slug("가나다라마바사아자차카타파하가나다라마바사아자차카타파하").title("글").publishedAt(TIME), "<p>글</p>");
        export();

        assertThat(Files.readString(dest.resolve("EXPORT-NOTES.md"))).contains("/entry/%postname%/");
        assertThat(text(item(1), "wp:post_name")).isEqualTo("%ec%b2%ab-%ea%b8%80");
        assertThat(text(item(2), "wp:post_name")).isEqualTo("post-2015");
        assertThat(text(item(1), "content:encoded")).contains("https://new.example.org/entry/post-2015/");
        assertThat(text(item(3), "wp:post_name")).hasSizeLessThanOrEqualTo(200);
        assertThat(Files.readString(dest.resolve("redirects/redirects.json"))).contains("\"/entry/post-2015/\"");
    }

    @Test
    void filesAreSplitBySizeWithEachPostInOne() throws Exception {
        for (int id = 1; id <= 6; id++) {
            archive.add(
                    post(id).title("글 " + id).publishedAt(TIME),
                    "<p>" + "글".repeat(id == 4 ? 9000 : 2000) + "<img src=\"https://t.daumcdn.net/1.png\"></p>",
                    List.of(),
                    Map.of("https://t.daumcdn.net/1.png", file(id + ".png")));
        }
        export("--split-size", "20000");

        List<String> posts = new ArrayList<>();
        int count = 0;
        for (int number = 1; Files.exists(dest.resolve(name(number))); number++) {
            Element root = wxr(name(number)).getDocumentElement();
            List<Element> items = all(root, "item");
            boolean alone = items.size() == 2;
            assertThat(Files.size(dest.resolve(name(number))) <= 20_000 || alone)
                    .isTrue();
            assertThat(all(root, "wp:author")).hasSize(1);
            items.stream()
                    .filter(item -> text(item, "wp:post_type").equals("attachment"))
                    .forEach(item -> assertThat(items.stream().map(other -> text(other, "wp:post_id")))
                            .contains(text(item, "wp:post_parent")));
            items.stream()
                    .filter(item -> text(item, "wp:post_type").equals("post"))
                    .forEach(item -> posts.add(text(item, "wp:post_id")));
            count = number;
        }
        assertThat(posts).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(count).isGreaterThan(2);
        assertThat(Files.readString(dest.resolve("EXPORT-NOTES.md"))).contains("4: larger than `--split-size`");
    }

    private static String name(int number) {
        return number == 1 ? "sora.wxr.xml" : "sora-" + number + ".wxr.xml";
    }

    @Test
    void withoutTheAddressOfTheNewSiteNothingIsWritten() {
        archive.add(post(1).title("글").publishedAt(TIME), "<p>글</p>");

        Cli run =
                Cli.run(NO_SERVER, "export", archive.done().toString(), "--to", "wordpress", "--dest", dest.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--site-url");
        assertThat(dest).doesNotExist();
    }

    @Test
    void filesCanBeFetchedFromElsewhere() throws Exception {
        archive.add(
                post(21).title("글").publishedAt(TIME),
                "<p><img src=\"https://t.daumcdn.net/1.png\"></p>",
                List.of(),
                Map.of("https://t.daumcdn.net/1.png", file("a.png")));
        export("--assets-url", "https://files.example.org/blog");

        assertThat(text(attachments().get(0), "wp:attachment_url"))
                .isEqualTo("https://files.example.org/blog/21/a.png");
        assertThat(dest.resolve("wp-content/mu-plugins/tistory-files.php"))
                .content()
                .contains("$base = 'https://files.example.org/blog/'");
    }
}
