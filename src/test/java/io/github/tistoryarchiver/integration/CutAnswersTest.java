package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections that end in the middle of an answer. */
class CutAnswersTest {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "<p>하나</p><p>둘</p><p>셋</p><p>넷</p>";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(blog -> blog.post(1, TEXT));

    private final FakeTistory blog = sora.blog();

    private Cli backup(String... options) {
        return sora.backup(options);
    }

    private String read(String file) throws IOException {
        return sora.read(file);
    }

    private static Answer html(String page) {
        return Answer.of(200, HTML, page);
    }

    private static Answer cutBefore(String text) {
        String page = FakeTistory.page(1, "글 1", TEXT);
        return html(page.substring(0, page.indexOf(text)));
    }

    private long askedFor(String address) {
        return blog.asked().stream().filter(address::equals).count();
    }

    @Test
    void aPageThatBreaksOffIsAskedForOnceMore() throws IOException {
        blog.answerOnce("/1", cutBefore("셋"));

        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("lacks its end");
        assertThat(read("posts/1/post.md")).contains("넷");
    }

    @Test
    void aPageThatBreaksOffEachTimeElsewhereIsNamedAndAskedForTheNextNight() throws IOException {
        blog.answerOnce("/1", cutBefore("셋")).answer("/1", cutBefore("넷"));

        Cli run = backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("Missing post: https://sora.tistory.com/1", "breaks off");
        assertThat(sora.path("posts/1")).doesNotExist();
        blog.post(1, TEXT);
        assertThat(backup().exit()).isZero();
        assertThat(read("posts/1/post.md")).contains("넷");
    }

    @Test
    void aPageThatComesTwiceTheSameIsWholeWithARemark() throws IOException {
        blog.answer("/1", cutBefore("</body>"));

        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("https://sora.tistory.com/1: its page lacks its end");
        assertThat(read(".state/last-run.json")).contains("\"lacksEnd\": true");
        assertThat(read("posts/1/post.md")).contains("넷");
        assertThat(askedFor(FakeTistory.HOST + "/1")).isEqualTo(2);
    }

    @Test
    void aPageThatTwiceHasFewerBytesThanItsServerTellsIsWholeWithARemark() throws IOException {
        blog.behave("/1", exchange -> sendShort(exchange, FakeTistory.page(1, "글 1", TEXT)));

        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("https://sora.tistory.com/1: its page lacks its end");
        assertThat(read("posts/1/post.md")).contains("넷");
        assertThat(askedFor(FakeTistory.HOST + "/1")).isEqualTo(2);
        assertThat(sora.rebuild().exit()).isZero();
    }

    @Test
    void aPageThatHasEachTimeOtherFewerBytesThanToldIsMissing() {
        AtomicInteger times = new AtomicInteger();
        blog.behave("/1", exchange -> sendShort(exchange, FakeTistory.page(1, "글 " + times.incrementAndGet(), TEXT)));

        Cli run = backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("Missing post: https://sora.tistory.com/1");
        assertThat(sora.path("posts/1")).doesNotExist();
    }

    private static void sendShort(HttpExchange exchange, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", HTML);
        exchange.sendResponseHeaders(200, bytes.length + 100);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
        throw new IOException("the rest never comes");
    }

    @Test
    void aSkinWithoutEndIsWholeWhereThePlatformsCounterFollowsTheText() throws IOException {
        String page = FakeTistory.page(1, "글 1", TEXT)
                .replace("</body></html>", "<script>window.tiara = {\"page\":\"글뷰\"}</script>\n");
        blog.answer("/1", html(page));

        Cli run = backup();

        assertThat(run.exit()).isZero();
        assertThat(run.err()).doesNotContain("lacks its end");
        assertThat(askedFor(FakeTistory.HOST + "/1")).isEqualTo(1);
    }

    @Test
    void anEndThatTheAuthorPastedIsNotThePages() {
        String pasted = "<p>앞</p><pre></pre></body><script>window.tiara = {}</script></html><p>";
        String page = FakeTistory.page(1, "글 1", pasted + "뒤</p><p>끝</p>");
        blog.answer("/1", html(page.substring(0, page.indexOf("끝"))))
                .answerOnce("/1", html(page.substring(0, page.indexOf("뒤") + 1)));

        assertThat(backup().exit()).isEqualTo(1);
        assertThat(sora.path("posts/1")).doesNotExist();
    }

    @Test
    void aTextIsNeverReplacedByItsOwnBeginning() throws IOException {
        backup();
        blog.answer("/1", cutBefore("셋"));

        Cli run = backup("--refresh");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("breaks off within the text that the archive has");
        assertThat(read("posts/1/post.md")).contains("넷");
        assertThat(sora.path("posts/1/revisions")).doesNotExist();
    }

    @Test
    void aSitemapThatBreaksOffIsAskedForOnceMore() {
        blog.post(2, "<p>둘</p>");
        blog.answerOnce("/sitemap.xml", sitemapOf(1));

        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(sora.path("posts/2/post.md")).exists();
    }

    private static Answer sitemapOf(long... ids) {
        List<Long> all = Arrays.stream(ids).boxed().toList();
        return Answer.of(200, "application/xml", FakeTistory.sitemap(all).replace("</urlset>", "<url><loc>https://so"));
    }

    @Test
    void aSitemapThatBreaksOffEachTimeElsewhereIsNamedAndAskedForTheNextNight() {
        String listing = "{\"data\":{\"items\":[{\"id\":1,\"path\":\"/1\"}],\"isLast\":true}}";
        blog.answerOnce("/sitemap.xml", sitemapOf(1))
                .answer("/sitemap.xml", sitemapOf(1, 2))
                .answer("/m/api/entry/0/POST", Answer.of(200, "application/json", listing));

        Cli run = backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("Broken list: https://sora.tistory.com/sitemap.xml");
        assertThat(sora.path("posts/1/post.md")).exists();
        assertThat(sora.path(".state/sources.json")).doesNotExist();
        assertThat(sora.status().out()).contains("Broken list: https://sora.tistory.com/sitemap.xml");
    }

    @Test
    void aSitemapThatComesTwiceTheSameIsWholeWithARemark() throws IOException {
        blog.answer("/sitemap.xml", sitemapOf(1));

        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("Look at:      https://sora.tistory.com/sitemap.xml", "lacks its end");
        assertThat(read(".state/last-run.json")).containsSubsequence("\"remarks\"", "LACKS_END");
    }

    @Test
    void aListingThatBreaksOffIsAskedForOnceMoreAndElseNamed() {
        String listing =
                "{\"data\":{\"items\":[{\"id\":1,\"path\":\"/1\"},{\"id\":7,\"path\":\"/7\"}],\"isLast\":true}}";
        blog.answer("/7", html(FakeTistory.page(7, "일곱", "<p>일곱</p>")));
        blog.answer("/m/api/entry/0/POST", Answer.of(200, "application/json", listing))
                .answerOnce(
                        "/m/api/entry/0/POST?page=0&size=20",
                        Answer.of(200, "application/json", listing.substring(0, 50)));
        assertThat(backup().exit()).isZero();
        assertThat(sora.path("posts/7/post.md")).exists();

        blog.answer("/m/api/entry/0/POST", Answer.of(200, "application/json", listing.substring(0, 60)));
        Cli run = backup("--refresh");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("Broken list: https://sora.tistory.com/m/api/entry/0/POST");
    }

    @Test
    void aMobileTwinThatBreaksOffIsNoText() {
        blog.answer("/1", html(FakeTistory.page(1, "제목", "<p>껍데기</p>", "/1")));
        String twin = FakeTistory.page(1, "제목", "<div class='blogview_content'>" + TEXT + "</div>", "/1");
        blog.answerOnce("/m/1", html(twin.substring(0, twin.indexOf("둘"))))
                .answer("/m/1", html(twin.substring(0, twin.indexOf("셋"))));

        assertThat(backup().exit()).isEqualTo(1);
        assertThat(sora.path("posts/1")).doesNotExist();
    }
}
