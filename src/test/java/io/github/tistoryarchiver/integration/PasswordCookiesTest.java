package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Protected posts that open by the cookie that the platform's script sets since 2025, and their comments. */
class PasswordCookiesTest {
    private static final String ENCODED = "%EC%97%B4%EB%A0%A4%EB%9D%BC%20%EC%B0%B8%EA%B9%A8!";
    private static final String FORM = "<div class='entryProtected'><input type='password' id='entry2password'></div>";
    private static final String COMMENTS =
            "{\"data\":{\"items\":[{\"id\":9,\"writer\":{\"name\":\"독자\"},\"content\":\"비밀 댓글\",\"written\":\"2026. 1. 5. 10:00\"}],"
                    + "\"isLast\":true,\"totalItems\":1}}";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    @BeforeEach
    void start() {
        blog.post(1, "<p>모두의 글</p>")
                .post(2, "")
                .behave(
                        "/2",
                        exchange -> send(
                                exchange,
                                "text/html",
                                isOpen(exchange, "sora.tistory.com/2")
                                        ? FakeTistory.page(2, "비밀 글", "<p>보물</p>")
                                        : FakeTistory.page(2, "비밀 글", FORM, "/2")))
                .behave(
                        "/m/api/2/comment?reverse=true",
                        exchange -> send(
                                exchange,
                                "application/json",
                                isOpen(exchange, "sora.tistory.com/m/api/2")
                                        ? COMMENTS
                                        : "{\"data\":{\"items\":[],\"isLast\":true}}"));
    }

    /** As a server reads the cookie that {@code reloadEntry} writes. */
    private static boolean isOpen(HttpExchange exchange, String key) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        int at = header.indexOf("PROTECTED_PWD=");
        if (at < 0) {
            return false;
        }
        String json = new String(
                Base64.getDecoder()
                        .decode(header.substring(at + "PROTECTED_PWD=".length()).replaceFirst(";.*", "")),
                StandardCharsets.UTF_8);
        return json.contains("\"" + key + "\":\"" + ENCODED + "\"");
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Cli backup(String... options) throws IOException {
        Path passwords = sora.write("passwords.txt", "2=열려라 참깨!", "1=not-needed");
        String[] all = Stream.concat(Stream.of("--passwords", passwords.toString()), Stream.of(options))
                .toArray(String[]::new);
        return sora.backup(all);
    }

    private String stored(String path) throws IOException {
        return sora.read(path);
    }

    @Test
    void theCookieOf2025OpensThePostAndItsComments() throws IOException {
        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(stored("posts/2/post.md")).contains("보물");
        assertThat(stored("posts/2/comments.json")).contains("비밀 댓글");
    }

    @Test
    void bothFormsAreSentAndNoOtherPostGetsAny() throws IOException {
        backup();

        assertThat(blog.headers("Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("GUEST_PASSWORD=" + ENCODED + "; PROTECTED_PWD="));
        assertThat(blog.cookiesOf(FakeTistory.HOST))
                .allMatch(sent -> sent.startsWith(FakeTistory.HOST + "/2 ")
                        || sent.startsWith(FakeTistory.HOST + "/m/api/2/comment"));
    }

    @Test
    void aLaterLookAtTheCommentsOfTheUnchangedPostOpensThemToo() throws IOException {
        backup();
        backup();

        assertThat(stored("posts/2/comments.json")).contains("비밀 댓글").doesNotContain("\"deleted\": true");
    }

    @Test
    void theSecretIsWrittenNowhere() throws IOException {
        Cli run = backup("--verbose");

        StringBuilder all = new StringBuilder(run.out() + run.err());
        try (var files = Files.walk(sora.out())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file)).readAllBytes()
                        : Files.readAllBytes(file);
                all.append(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        String secret = blog.headers("Cookie").get(0).replaceFirst(".*PROTECTED_PWD=", "");
        assertThat(all).contains("보물").doesNotContain(ENCODED, secret, "PROTECTED_PWD", "열려라 참깨", "not-needed");
    }
}
