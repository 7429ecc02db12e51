package io.github.tistoryarchiver.integration;

import static io.github.tistoryarchiver.MadeUp.comment;
import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files for systems of comments, by the elements that each reader asks for. */
class CommentFilesTest {
    private static final HttpUrl NO_SERVER = HttpUrl.get("http://127.0.0.1:1/");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2017-05-14T18:49:00+09:00");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path work;

    private Path archive = Path.of("");
    private Path dest = Path.of("");

    private static Comment answered(long id, String text, Comment... replies) {
        return comment(id, text)
                .writtenAt(TIME.plusDays(1))
                .replies(List.of(replies))
                .build();
    }

    @BeforeEach
    void makeUp() {
        dest = work.resolve("site");
        archive = MadeUpArchive.in(work.resolve("archive"))
                .add(
                        post(21).title("<글> & \"제목\"").publishedAt(TIME),
                        "<p>본문</p>",
                        List.of(
                                answered(90, "첫 *댓글* <b>", answered(91, "답글", answered(92, "깊은 답글"))),
                                comment(93, "비밀 댓글").secret(true).build(),
                                answered(94, "줄\n바꿈")),
                        Map.of())
                .add(
                        post(22).title("비공개").publishedAt(TIME).visibility(Visibility.PRIVATE),
                        "<p>숨은 글</p>",
                        List.of(answered(95, "숨은 댓글")),
                        Map.of())
                .add(post(23).title("댓글 없는 글").publishedAt(TIME), "<p>글</p>")
                .guestbook(List.of(answered(96, "방명록 글")))
                .done();
        export("--site-url", "https://new.example.org/blog");
    }

    private void export(String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("export", archive.toString(), "--to", "hugo", "--dest", dest.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        assertThat(Cli.run(NO_SERVER, arguments).exit()).isZero();
    }

    private Element xml(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(dest.resolve("comments/" + name).toFile())
                .getDocumentElement();
    }

    private static List<Element> all(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String text(Element in, String name) {
        return all(in, name).get(0).getTextContent();
    }

    @Test
    void theWxrHasEachPageWithItsAddressAndThread() throws Exception {
        List<Element> items = all(xml("comments.wxr.xml"), "item");

        assertThat(items.stream().map(item -> text(item, "link")))
                .containsExactly("https://new.example.org/blog/21/", "https://new.example.org/blog/guestbook/");
        assertThat(text(items.get(0), "title")).isEqualTo("&lt;글&gt; &amp; \"제목\"");
        assertThat(text(items.get(0), "dsq:thread_identifier")).isEqualTo("https://sora.tistory.com/21");
        List<Element> comments = all(items.get(0), "wp:comment");
        assertThat(comments.stream().map(one -> text(one, "wp:comment_parent"))).containsExactly("0", "1", "2", "0");
        assertThat(comments).allSatisfy(one -> {
            for (String name :
                    List.of("author", "author_email", "author_url", "author_IP", "date_gmt", "content", "approved")) {
                assertThat(all(one, "wp:comment_" + name)).as(name).hasSize(1);
            }
        });
        assertThat(text(comments.get(0), "wp:comment_content")).isEqualTo("첫 *댓글* &lt;b&gt;");
    }

    @Test
    void disqusXmlHasThreadsBeforeTheirComments() throws Exception {
        Element root = xml("disqus.xml");
        Element thread = all(root, "thread").get(0);
        List<Element> comments = all(root, "post");

        assertThat(thread.getAttribute("dsq:id")).isEqualTo("21");
        assertThat(text(thread, "link")).isEqualTo("https://new.example.org/blog/21/");
        assertThat(comments).hasSize(5);
        assertThat(text(comments.get(0), "message")).isEqualTo("<p>첫 *댓글* &lt;b&gt;</p>");
        assertThat(text(comments.get(0), "createdAt")).isEqualTo("2017-05-15T09:49:00Z");
        assertThat(all(comments.get(1), "parent").get(0).getAttribute("dsq:id"))
                .isEqualTo(comments.get(0).getAttribute("dsq:id"));
        assertThat(comments.stream().map(one -> one.getAttribute("dsq:id"))).doesNotHaveDuplicates();
    }

    @Test
    void issoJsonHasMarkdownThatSaysTheText() throws IOException {
        JsonNode pages = JSON.readTree(Files.readString(dest.resolve("comments/isso.json")));

        assertThat(pages).hasSize(2);
        assertThat(pages.get(0).get("id").asString()).isEqualTo("/blog/21/");
        JsonNode first = pages.get(0).get("comments").get(0);
        assertThat(first.get("created").asString()).isEqualTo("2017-05-15 09:49:00");
        assertThat(first.get("text").asString()).isEqualTo("첫 \\*댓글\\* \\<b>");
        assertThat(pages.get(0).get("comments")).hasSize(4);
    }

    @Test
    void giscusHasADiscussionALineWithOneLevelOfReplies() throws IOException {
        List<String> lines = Files.readAllLines(dest.resolve("comments/giscus.jsonl"));

        assertThat(lines).hasSize(2);
        JsonNode discussion = JSON.readTree(lines.get(0));
        assertThat(discussion.get("title").asString()).isEqualTo("/blog/21/");
        assertThat(discussion.get("comments")).hasSize(2);
        JsonNode replies = discussion.get("comments").get(0).get("replies");
        assertThat(replies).hasSize(2);
        assertThat(replies.get(1).get("body").asString()).contains("깊은 답글").contains("2017");
    }

    @Test
    void nothingClosedIsInThem() throws IOException {
        export("--site-url", "https://new.example.org/blog", "--include", "private");

        try (Stream<Path> files = Files.list(dest.resolve("comments"))) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain("비밀 댓글")
                            .doesNotContain("숨은")
                            .doesNotContain("비공개"));
        }
    }

    @Test
    void withoutTheAddressOfTheNewSiteThoseThatNeedItAreLeftOutAndNoted() throws IOException {
        export();

        assertThat(dest.resolve("comments/isso.json")).exists();
        assertThat(dest.resolve("comments/comments.wxr.xml")).doesNotExist();
        assertThat(dest.resolve("comments/disqus.xml")).doesNotExist();
        assertThat(Files.readString(dest.resolve("EXPORT-NOTES.md"))).contains("were not written (`--site-url`)");
    }
}
