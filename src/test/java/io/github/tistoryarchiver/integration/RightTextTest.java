package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the text of a post, and what only looks like it. */
class RightTextTest {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String REAL = "<div class='tt_article_useless_p_margin contents_style'><p>진짜 글</p></div>";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(blog -> blog.post(1, ""));

    private final FakeTistory blog = sora.blog();

    private Cli backup(String... options) {
        return sora.backup(options);
    }

    private String read(String file) throws IOException {
        return sora.read(file);
    }

    private void page(String article) {
        blog.answer("/1", Answer.of(200, HTML, FakeTistory.page(1, "제목", article, "/1")));
    }

    private static String item(int id, String html) {
        String address = "https://sora.tistory.com/" + id;
        String escaped = html.replace("&", "&amp;").replace("<", "&lt;");
        return "<item><title>제목</title><link>" + address + "</link><guid>" + address + "</guid><description>" + escaped
                + "</description></item>";
    }

    private void feed(String... items) {
        blog.answer("/rss", Answer.of(200, "text/xml", "<rss><channel>" + String.join("", items) + "</channel></rss>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>이 글의 앞부분만 보입니다...</p>",
                "<p>이 글의 앞부분만 보입니다…</p>",
                "<p>이 글의 앞부분만 보입니다 [...]</p>",
                "<p>이 글의 앞부분만 보입니다. <a href='/1'>더보기</a></p>",
                "<p><img src='https://blog.kakaocdn.net/dn/a/b/c/img.png'></p><p>이 글의 앞부분만</p>",
            })
    void theBeginningOfATextInTheFeedIsNoText(String excerpt) {
        page("<p>껍데기</p>");
        feed(item(1, excerpt));

        Cli run = backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("https://sora.tistory.com/1", "the feed has only its beginning");
        assertThat(sora.path("posts/1")).doesNotExist();
    }

    @Test
    void textsThatEndAtOneLengthWereCutThere() {
        page("<p>껍데기</p>");
        feed(item(1, "<p>" + "가나다 ".repeat(400) + "</p>"), item(2, "<p>" + "라마바 ".repeat(398) + "</p>"));

        assertThat(backup().exit()).isEqualTo(1);
        assertThat(sora.path("posts/1")).doesNotExist();
    }

    @Test
    void aTextOfTheFeedThatIsNoLongerThanThePagesSummaryIsNoText() {
        String summary = "<meta property='og:description' content='오늘은 바다에 갔다. 파도가 높았다..'>";
        page(summary + "<p>껍데기</p>");
        feed(item(1, "<p>오늘은 바다에 갔다. 파도가 높</p>"));

        assertThat(backup().exit()).isEqualTo(1);
        assertThat(sora.path("posts/1")).doesNotExist();
    }

    @Test
    void aFeedWithLongTextsIsOfWholeOnes() throws IOException {
        page("<p>껍데기</p>");
        feed(item(1, "<p>" + "짧지 않은 글 ".repeat(30) + "</p>"), item(2, "<p>" + "긴 글 ".repeat(900) + "</p>"));

        assertThat(backup().exit()).isZero();
        assertThat(read("posts/1/post.json")).contains("\"source\": \"feed\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='article'><h1>제목</h1><div class='container_postbtn'></div></div>",
                "<div class='article_view'><div class='another_category'></div></div>",
                "<h1>제목</h1>",
            })
    void aPageWithoutTheElementOfItsTextIsNoEmptyPost(String article) {
        page(article);

        Cli run = backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("the text of the post was not found");
        assertThat(sora.path("posts/1")).doesNotExist();
    }

    @Test
    void aTextThatIsEmptyIsAnEmptyPost() throws IOException {
        page("<div class='tt_article_useless_p_margin contents_style'></div>");

        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(read("posts/1/body.html")).isBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<header><div class='tt_article_useless_p_margin contents_style'>&nbsp;</div></header>" + REAL,
                "<div class='contents_style'></div>" + REAL,
                "<aside><div class='tt_article_useless_p_margin contents_style'><p>다른 글</p></div></aside>" + REAL,
                "<div class='related-posts'><div class='contents_style'><p>다른 글의 앞부분</p></div></div>" + REAL,
                "<div class='contents_style'><p>다른 글</p></div>" + REAL,
                "<div class='contents_style'><script>ads.push({})</script><ins class='ads'></ins>" + REAL + "</div>",
                "<div class='contents_style'><h2>제목</h2><script src='https://ads.example.com/a.js'></script>" + REAL
                        + "<div class='share'>공유</div></div>",
                "<div class='contents_style'><script>ads.push({})</script><div class='contents_style'><p>진짜 글</p></div></div>",
            })
    void ofSeveralElementsThatOfTheTextIsTaken(String article) throws IOException {
        page(article);

        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(read("posts/1/body.html")).isEqualTo("<p>진짜 글</p>\n");
    }

    @Test
    void aTextThatWasPastedWithItsElementLosesNothing() throws IOException {
        page("<div class='tt_article_useless_p_margin contents_style'><p>앞</p>" + REAL + "<p>뒤</p></div>");

        backup();

        assertThat(read("posts/1/post.md")).contains("앞", "진짜 글", "뒤");
    }
}
