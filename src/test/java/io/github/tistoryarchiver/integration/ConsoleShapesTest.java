package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The console's lists in their own form: no envelope, times without zone, numbers as texts. */
class ConsoleShapesTest {
    private static final String POSTS = "/manage/posts.json?category=-3&page=1&visibility=all";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(blog -> blog.post(1, "<p>모두의 글</p>"));

    private final FakeTistory blog = sora.blog();

    @BeforeEach
    void ownerHasAPrivatePost() {
        blog.behave("/3", exchange -> {
            if (isOwner(exchange)) {
                send(
                        exchange,
                        "text/html; charset=utf-8",
                        FakeTistory.head("<script>window.T.entryInfo = {\"entryId\":3};</script>"
                                        + "<meta property=\"og:type\" content=\"article\">")
                                + "<body id=\"tt-body-page\"><div class=\"contents_style\"><p>나만 보는 일기</p></div></body></html>");
            } else {
                exchange.sendResponseHeaders(403, -1);
            }
        });
    }

    private static boolean isOwner(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")).contains("TSSESSION=owner");
    }

    private static void send(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void console(String address, String body) {
        blog.behave(address, exchange -> send(exchange, "application/json", body));
    }

    private static String item(long id, String visibility, String more) {
        return "{\"id\":\"" + id + "\",\"author\":\"소라\",\"title\":\"글 " + id + "\",\"visibility\":\"" + visibility
                + "\",\"categoryId\":\"0\",\"published\":\"2026-05-24 21:40\",\"created\":\"2026-05-24 21:40\","
                + "\"modified\":\"2026-05-25 08:05\",\"reservedDate\":null,\"statusLabel\":\"공개글\",\"hasFile\":false,"
                + "\"isRestrict\":false,\"restrictType\":null,\"countOfComments\":\"0\"" + more + "}";
    }

    private void posts(String... items) {
        console(
                POSTS,
                "{\"items\":[" + String.join(",", items) + "],\"totalCount\":" + items.length + ",\"count\":15}");
    }

    private Cli asOwner() throws IOException {
        Path cookies = sora.write("cookies.txt", ".tistory.com\tTRUE\t/\tTRUE\t0\tTSSESSION\towner");
        return sora.backup("--cookies", cookies.toString());
    }

    @Test
    void aPrivatePostHasTheTimesAndTheCategoryOfTheConsole() throws IOException {
        posts(
                item(3, "PRIVATE", ",\"categoryId\":\"700\"").replace(",\"categoryId\":\"0\"", ""),
                item(1, "PUBLIC", ""));
        console(
                "/manage/category.json",
                "{\"rootLabel\":\"분류 전체보기\",\"categories\":[{\"id\":700,\"name\":\"일기\",\"label\":\"일기\","
                        + "\"visibility\":0,\"children\":[]}]}");

        Cli run = asOwner();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(sora.read("posts/3/post.json"))
                .contains(
                        "\"publishedAt\": \"2026-05-24T21:40:00+09:00\"",
                        "\"modifiedAt\": \"2026-05-25T08:05:00+09:00\"",
                        "\"일기\"",
                        "\"id\": 700");
        String before = sora.read("posts/3/post.json");
        assertThat(sora.rebuild().exit()).isZero();
        assertThat(sora.read("posts/3/post.json")).isEqualTo(before);
    }

    @Test
    void aLetterAddressThatTheSitemapNamesIsNotASecondPost() throws IOException {
        posts(item(1, "PUBLIC", ",\"slogan\":\"모두의-글\""));
        String sitemap = FakeTistory.sitemap(List.of(1L)).replace("/1<", "/entry/모두의-글<");
        blog.answer("/sitemap.xml", Answer.of(200, "application/xml; charset=utf-8", sitemap));
        String letters = "/entry/%EB%AA%A8%EB%91%90%EC%9D%98-%EA%B8%80";
        blog.answer(
                letters,
                Answer.of(
                        200,
                        "text/html; charset=utf-8",
                        FakeTistory.page(1, "모두의 글", "<div class=\"contents_style\"><p>하나</p></div>", letters)));

        Cli run = asOwner();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(blog.asked()).contains("sora.tistory.com" + letters).doesNotContain("sora.tistory.com/1");
    }

    @Test
    void aPostThatThePlatformBlocksIsNamedWithItsWordForTheReason() throws IOException {
        posts(
                item(3, "PUBLIC", ",\"permalink\":\"https://sora.tistory.com/3\"")
                        .replace(
                                "\"isRestrict\":false,\"restrictType\":null",
                                "\"isRestrict\":true,\"restrictType\":\"TEMPORARY\""),
                item(1, "PUBLIC", ""));
        blog.behave("/3", exchange -> exchange.sendResponseHeaders(403, -1));

        Cli run = asOwner();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("https://sora.tistory.com/3: Tistory blocks this post (TEMPORARY)");
    }

    @Test
    void theVisibilityOfACategoryIsKeptAlsoByARunOfAGuest() throws IOException {
        blog.answer(
                "/",
                Answer.of(
                        200,
                        "text/html; charset=utf-8",
                        FakeTistory.head("")
                                + "<body id=\"tt-body-index\"><ul class=\"tt_category\"><li><a href=\"/category\" class=\"link_tit\">분류 전체보기</a>"
                                + "<ul class=\"category_list\"><li><a href=\"/category/%EC%9D%BC%EA%B8%B0\" class=\"link_item\">일기</a></li>"
                                + "<li><a href=\"/category/%EC%97%AC%ED%96%89\" class=\"link_item\">여행</a></li></ul></li></ul></body></html>"));
        posts(item(1, "PUBLIC", ""));
        console(
                "/manage/category.json",
                "{\"categories\":[{\"id\":700,\"name\":\"일기\",\"visibility\":0,\"children\":[]},"
                        + "{\"id\":701,\"name\":\"여행\",\"visibility\":20,\"children\":[]}]}");

        assertThat(asOwner().exit()).isZero();
        String owned = sora.read("blog.json");
        sora.backup();

        assertThat(owned)
                .containsSubsequence(
                        "\"id\": 700", "\"visibility\": \"private\"", "\"id\": 701", "\"visibility\": \"public\"");
        assertThat(sora.read("blog.json")).isEqualTo(owned);
    }

    @Test
    void aListingThatTellsThePathApartFromTheBlogNamesTheLetterAddress() {
        blog.answer("/sitemap.xml", Answer.of(404, "text/plain", ""))
                .answer(
                        "/m/api/entry/0/POST",
                        Answer.of(
                                200,
                                "application/json",
                                "{\"data\":{\"items\":[{\"id\":1,\"title\":\"글 1\",\"url\":\"https://sora.tistory.com\",\"subPath\":\"/entry/first-post\","
                                        + "\"published\":\"2024. 11. 5.\",\"thumbnail\":null,\"summary\":\"\"}],\"isLast\":true,\"nextPage\":null}}"))
                .answer(
                        "/entry/first-post",
                        Answer.of(
                                200,
                                "text/html; charset=utf-8",
                                FakeTistory.page(
                                        1,
                                        "글 1",
                                        "<div class=\"contents_style\"><p>하나</p></div>",
                                        "/entry/first-post")));

        sora.backup();

        assertThat(blog.asked()).contains("sora.tistory.com/entry/first-post");
    }
}
