package io.github.tistoryarchiver.integration;

import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.export.MadeUpArchive.StoredFile;
import io.github.tistoryarchiver.model.Visibility;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The target {@code feed}, as a user runs it. */
class ExportedFeedTest {
    private static final HttpUrl NO_SERVER = HttpUrl.get("http://127.0.0.1:1/");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2017-05-14T18:49:00+09:00");
    private static final int POSTS = 205;

    @TempDir
    private static Path work;

    @BeforeAll
    static void export() {
        MadeUpArchive archive = MadeUpArchive.in(work.resolve("archive"))
                .add(
                        post(1).title("제목 <b> & \u0001")
                                .publishedAt(TIME)
                                .modifiedAt(TIME.minusDays(1))
                                .slug("첫-글")
                                .url("https://sora.tistory.com/entry/첫-글")
                                .permalink("https://sora.tistory.com/1")
                                .tags(List.of("바다")),
                        "<p>글 <a href=\"/2\">둘째</a> <img src=\"https://t.daumcdn.net/1.png\"></p>",
                        List.of(),
                        Map.of("https://t.daumcdn.net/1.png", new StoredFile("그림 하나.png", new byte[] {1})));
        for (int id = 2; id <= POSTS; id++) {
            archive.add(
                    post(id).title("글 " + id).publishedAt(TIME.plusDays(id)).modifiedAt(TIME.plusDays(id)), "<p>가</p>");
        }
        archive.add(post(900).title("숨은 글").publishedAt(TIME).visibility(Visibility.PRIVATE), "<p>비밀</p>");
        Cli.run(
                NO_SERVER,
                "export",
                archive.done().toString(),
                "--to",
                "feed",
                "--site-url",
                "https://new.example.org/blog",
                "--include",
                "private",
                "--dest",
                work.resolve("out").toString());
    }

    private static Document atom(String path) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(work.resolve("out").resolve(path).toFile());
    }

    private static List<String> texts(Document feed, String element) {
        NodeList found = feed.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static List<String> links(Document feed, String relation) {
        NodeList found = feed.getElementsByTagName("link");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static JsonNode json() throws Exception {
        return JsonMapper.shared().readTree(Files.readString(work.resolve("out/feed.json")));
    }

    @Test
    void bothFeedsHaveEverything() throws Exception {
        assertThat(texts(atom("atom.xml"), "content")).hasSize(POSTS);
        assertThat(json().get("items")).hasSize(POSTS);
    }

    @Test
    void anEntryIsKnownByItsOldPermalink() throws Exception {
        assertThat(texts(atom("atom.xml"), "id")).contains("https://sora.tistory.com/1");
        assertThat(json().get("items").get(0).get("id").asString()).isEqualTo("https://sora.tistory.com/1");
    }

    @Test
    void allAddressesOfATextAreAbsoluteAndFilesAreThere() throws Exception {
        String html = texts(atom("atom.xml"), "content").get(0);

        assertThat(html)
                .contains("href=\"https://new.example.org/blog/2/\"")
                .contains("src=\"https://new.example.org/blog/files/1/%EA%B7%B8%EB%A6%BC-%ED%95%98%EB%82%98.png\"");
        assertThat(work.resolve("out/files/1/그림-하나.png")).exists();
        assertThat(json().get("items").get(0).get("content_html").asString()).isEqualTo(html);
    }

    @Test
    void noEntryWasUpdatedBeforeItWasPublished() throws Exception {
        Document feed = atom("atom.xml");
        List<String> updated = texts(feed, "updated");
        List<String> published = texts(feed, "published");

        for (int i = 0; i < published.size(); i++) {
            assertThat(OffsetDateTime.parse(updated.get(i))).isAfterOrEqualTo(OffsetDateTime.parse(published.get(i)));
        }
    }

    @Test
    void pagesOfTheArchiveLeadFromTheNewestToTheOldest() throws Exception {
        assertThat(links(atom("atom.xml"), "prev-archive"))
                .containsExactly("https://new.example.org/blog/archive/atom-3.xml");
        assertThat(links(atom("archive/atom-3.xml"), "prev-archive"))
                .containsExactly("https://new.example.org/blog/archive/atom-2.xml");
        assertThat(links(atom("archive/atom-3.xml"), "next-archive")).isEmpty();
        assertThat(links(atom("archive/atom-1.xml"), "prev-archive")).isEmpty();
        assertThat(links(atom("archive/atom-1.xml"), "next-archive"))
                .containsExactly("https://new.example.org/blog/archive/atom-2.xml");
        assertThat(texts(atom("archive/atom-1.xml"), "content")).hasSize(100);
        assertThat(texts(atom("archive/atom-3.xml"), "content")).hasSize(5);
        assertThat(texts(atom("archive/atom-2.xml"), "fh:archive")).hasSize(1);
    }

    @Test
    void draftsAreInAFeedOfTheirOwn() throws Exception {
        assertThat(Files.readString(work.resolve("out/atom.xml"))).doesNotContain("숨은");
        assertThat(Files.readString(work.resolve("out/feed.json"))).doesNotContain("숨은");
        assertThat(texts(atom("drafts.atom.xml"), "app:draft")).containsExactly("yes");
    }

    @Test
    void whatXmlForbidsIsLeftOut() throws Exception {
        assertThat(texts(atom("atom.xml"), "title")).contains("제목 <b> & ");
    }
}
