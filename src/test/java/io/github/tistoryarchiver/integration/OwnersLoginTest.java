package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the owner's login opens, and that it stays secret. */
class OwnersLoginTest {
    private static final String TYPE = "text/html; charset=utf-8";
    private static final String PASSWORD = "열려라 참깨!";
    private static final String ENCODED = "GUEST_PASSWORD=%EC%97%B4%EB%A0%A4%EB%9D%BC%20%EC%B0%B8%EA%B9%A8!";
    private static final String SESSION = "s3cr3t-s3ss10n";
    private static final String FORM =
            "<div class=\"entryProtected\"><form><input type=\"password\" id=\"entry2password\""
                    + " onkeydown=\"reloadEntry(2)\"></form>보호되어 있는 글입니다.</div>";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(
            blog -> blog.post(1, "<p>모두의 글</p>").post(2, "").behave("/2", OwnersLoginTest::protectedPost));

    private final FakeTistory blog = sora.blog();

    private static void protectedPost(HttpExchange exchange) throws IOException {
        boolean open =
                String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")).contains(ENCODED);
        send(exchange, FakeTistory.page(2, "비밀 글", open ? "<p>보물 이야기</p>" : FORM));
    }

    private static void send(HttpExchange exchange, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", page.startsWith("{") ? "application/json" : TYPE);
        exchange.getResponseHeaders().set("Set-Cookie", "TSSESSION=" + SESSION + "-renewed; path=/");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Everything that the program wrote and said, with what is packed in it. */
    private String everything(Cli... runs) throws IOException {
        List<String> all = new ArrayList<>();
        for (Cli run : runs) {
            all.add(run.out() + run.err());
        }
        try (Stream<Path> files = Files.walk(sora.out())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file)).readAllBytes()
                        : Files.readAllBytes(file);
                all.add(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return String.join("\n", all);
    }

    /** The owner's console and a private post, open to who has the cookie. */
    private void ownerHas(String posts) {
        HttpHandler console = exchange -> {
            if (isOwner(exchange)) {
                send(exchange, posts);
            } else {
                toLogin(exchange);
            }
        };
        blog.behave("/manage/posts.json?category=-3&page=1&visibility=all", console);
        blog.behave("/3", exchange -> {
            if (isOwner(exchange)) {
                send(
                        exchange,
                        FakeTistory.head(
                                        "<script>window.T.entryInfo = {\"entryId\":3,\"categoryId\":0,\"categoryLabel\":null};"
                                                + "window.TistoryBlog = {token: \"x\"};</script><meta property=\"og:type\" content=\"article\">")
                                + "<body id=\"tt-body-page\"><span class=\"my_edit\"><a href=\"/manage/post/3\">수정</a></span>"
                                + "<div class=\"contents_style\"><p>나만 보는 일기</p></div></body></html>");
            } else {
                exchange.sendResponseHeaders(403, -1);
            }
        });
    }

    private static boolean isOwner(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")).contains("TSSESSION=" + SESSION);
    }

    private static void toLogin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "https://www.tistory.com/auth/login");
        exchange.sendResponseHeaders(302, -1);
    }

    private static final String THREE_POSTS = "{\"data\":{\"totalCount\":3,\"items\":["
            + "{\"id\":3,\"title\":\"일기\",\"visibility\":\"PRIVATE\",\"published\":1704067200,\"modified\":1704153600},"
            + "{\"id\":2,\"title\":\"비밀 글\",\"visibility\":\"PROTECTED\",\"postPassword\":\"aus-der-liste\"},"
            + "{\"id\":1,\"title\":\"글 1\",\"visibility\":\"PUBLIC\"}]}}";

    private Cli asOwner(String session) throws IOException {
        return sora.backup(
                "--cookies",
                sora.write(
                                "cookies.txt",
                                "# Netscape HTTP Cookie File",
                                "#HttpOnly_.tistory.com\tTRUE\t/\tTRUE\t0\tTSSESSION\t" + session,
                                "evil.example.com\tFALSE\t/\tFALSE\t0\tX\tother-secret")
                        .toString());
    }

    @Test
    void theOwnersLoginBringsInPrivatePostsWithTheirTimes() throws IOException {
        ownerHas(THREE_POSTS);

        Cli run = asOwner(SESSION);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(sora.read("posts/3/post.json"))
                .contains(
                        "\"title\": \"일기\"",
                        "\"visibility\": \"private\"",
                        "\"publishedAt\": \"2024-01-01T09:00:00+09:00\"",
                        "\"modifiedAt\": \"2024-01-02T09:00:00+09:00\"");
        assertThat(sora.read("posts/3/post.md"))
                .contains("나만 보는 일기", "draft: true")
                .doesNotContain("수정");
    }

    @Test
    void aLoginThatIsOverIsSaidAndMarksNothingGone() throws IOException {
        ownerHas(THREE_POSTS);
        asOwner(SESSION);

        Cli over = asOwner("expired");
        asOwner("expired");

        assertThat(over.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(over.err()).contains("it is over", "export the cookies again");
        assertThat(sora.read("posts/3/post.json")).contains("\"state\": \"live\"");
        assertThat(sora.read("posts/3/post.md")).contains("나만 보는 일기");
    }

    @Test
    void aGuestsRunAfterTheOwnersTakesNothingAway() throws IOException {
        ownerHas(THREE_POSTS);
        asOwner(SESSION);

        assertThat(sora.backup().exit()).isZero();
        assertThat(sora.backup("--refresh").exit()).isZero();

        assertThat(sora.read("posts/3/post.json")).contains("\"state\": \"live\"", "\"visibility\": \"private\"");
        assertThat(sora.read("index.json")).contains("\"id\": 3");
    }

    @Test
    void aPrivatePostThatItsOwnerDeletedIsMarkedGoneByHisRuns() throws IOException {
        ownerHas(THREE_POSTS);
        asOwner(SESSION);
        ownerHas(THREE_POSTS.replaceFirst("\\{\"id\":3[^}]*},", "").replace("\"totalCount\":3", "\"totalCount\":2"));
        blog.behave("/3", null);

        asOwner(SESSION);
        asOwner(SESSION);

        assertThat(sora.read("posts/3/post.json")).contains("\"state\": \"gone\"");
    }

    @Test
    void aPostThatTheOwnersListNamesAndThatDoesNotOpenIsMissing() throws IOException {
        ownerHas(THREE_POSTS);
        blog.behave("/3", exchange -> exchange.sendResponseHeaders(403, -1));

        Cli run = asOwner(SESSION);

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("Missing post: https://sora.tistory.com/3");
    }

    private void consoleAnswers(String path, String json) {
        blog.behave(path, exchange -> {
            if (isOwner(exchange)) {
                send(exchange, json);
            } else {
                toLogin(exchange);
            }
        });
    }

    @Test
    void theConsoleTellsSecretCommentsAndTheirExactTimes() throws IOException {
        ownerHas(THREE_POSTS);
        blog.comment(1, 50, "비밀댓글입니다.");
        consoleAnswers(
                "/manage/comments.json?page=1",
                "{\"data\":{\"items\":[{\"id\":50,\"entryId\":1,\"content\":\"열쇠는 화분 밑에\",\"isSecret\":true,"
                        + "\"written\":\"2026-01-05T10:00:37+09:00\"}]}}");
        consoleAnswers("/manage/comments.json?page=2", "{\"data\":{\"items\":[]}}");

        Cli run = asOwner(SESSION);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(sora.read("posts/1/comments.json"))
                .contains("열쇠는 화분 밑에", "\"secret\": true", "2026-01-05T10:00:37+09:00");
        sora.backup("--refresh");
        assertThat(sora.read("posts/1/comments.json")).contains("열쇠는 화분 밑에", "2026-01-05T10:00:37+09:00");
    }

    @Test
    void aCommentThatTheConsoleShowsFirstBringsItsPostIn() throws IOException {
        ownerHas(THREE_POSTS);
        String first = "{\"id\":50,\"entryId\":2,\"content\":\"첫 댓글\"}";
        consoleAnswers("/manage/comments.json?page=1", "{\"data\":{\"items\":[" + first + "]}}");
        asOwner(SESSION);
        blog.comment(1, 51, "새 댓글");
        consoleAnswers(
                "/manage/comments.json?page=1",
                "{\"data\":{\"items\":[{\"id\":51,\"entryId\":1,\"content\":\"새 댓글\"}," + first + "]}}");

        sora.backup("--cookies", sora.folder().resolve("cookies.txt").toString(), "--comment-checks", "0");

        assertThat(sora.read("posts/1/comments.json")).contains("새 댓글");
    }

    @Test
    void theConsoleTellsTheNumbersOfCategories() throws IOException {
        ownerHas(THREE_POSTS);
        blog.answer(
                "/",
                FakeTistory.Answer.of(
                        200,
                        TYPE,
                        FakeTistory.head("")
                                + "<body id=\"tt-body-index\"><ul class=\"tt_category\"><li><a href=\"/category\" class=\"link_tit\">분류 전체보기</a>"
                                + "<ul class=\"category_list\"><li><a href=\"/category/여행\" class=\"link_item\">여행</a></li></ul></li></ul></body></html>"));
        consoleAnswers("/manage/category.json", "{\"data\":[{\"id\":700123,\"name\":\"여행\",\"children\":[]}]}");

        asOwner(SESSION);

        assertThat(sora.read("blog.json")).contains("\"id\": 700123");
    }

    @Test
    void secretsAreNowhere() throws IOException {
        ownerHas(THREE_POSTS);
        blog.post(4, "<p><img src=\"https://evil.example.com/a.png\"><img src=\"https://other.tistory.com/b.png\"></p>")
                .image("evil.example.com/a.png")
                .image("other.tistory.com/b.png");
        Path cookies = sora.write(
                "cookies.txt",
                ".tistory.com\tTRUE\t/\tTRUE\t0\tTSSESSION\t" + SESSION,
                ".example.com\tTRUE\t/\tTRUE\t0\tX\tother-secret");
        Path passwords = sora.write("passwords.txt", "2=" + PASSWORD, "1=unused-secret");
        String[] options = {"--cookies", cookies.toString(), "--passwords", passwords.toString(), "--verbose"};

        Cli run = sora.backup(options);
        Cli again = sora.backup(Stream.concat(Stream.of(options), Stream.of("--json", "--refresh"))
                .toArray(String[]::new));
        blog.behave("/2", exchange -> {
            throw new IOException("reset");
        });
        Cli failing = sora.backup(
                Stream.concat(Stream.of(options), Stream.of("--refresh")).toArray(String[]::new));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(everything(run, again, failing))
                .contains("보물 이야기", "나만 보는 일기")
                .doesNotContain(SESSION, PASSWORD, "GUEST_PASSWORD", "unused-secret", "other-secret", "aus-der-liste");
        assertThat(blog.headers("Cookie")).allMatch(cookie -> !cookie.contains("other-secret"));
        assertThat(blog.cookiesOf("evil.example.com")).isEmpty();
        assertThat(blog.cookiesOf("other.tistory.com")).isEmpty();
    }

    @Test
    void aCookiesFileThatIsNoneIsWrongUsageAndShowsNoSecret() throws IOException {
        Cli run = sora.backup(
                "--cookies", sora.write("cookies.txt", "TSSESSION=geheim").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("line 1").doesNotContain("geheim");
    }
}
