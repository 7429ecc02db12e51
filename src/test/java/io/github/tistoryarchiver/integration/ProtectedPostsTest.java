package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Posts that a guest may not see without their password. */
class ProtectedPostsTest {
    private static final String TYPE = "text/html; charset=utf-8";
    private static final String PASSWORD = "열려라 참깨!";
    private static final String ENCODED = "GUEST_PASSWORD=%EC%97%B4%EB%A0%A4%EB%9D%BC%20%EC%B0%B8%EA%B9%A8!";
    private static final String SESSION = "s3cr3t-s3ss10n";
    private static final String FORM =
            "<div class=\"entryProtected\"><form><input type=\"password\" id=\"entry2password\""
                    + " onkeydown=\"reloadEntry(2)\"></form>보호되어 있는 글입니다.</div>";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(
            blog -> blog.post(1, "<p>모두의 글</p>").post(2, "").behave("/2", ProtectedPostsTest::protectedPost));

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

    private Cli withPassword(String password) throws IOException {
        return sora.backup(
                "--passwords",
                sora.write("passwords.txt", "# mine", "2=" + password).toString());
    }

    @Test
    void aProtectedPostIsReadWithItsPasswordAndStaysMarkedAsProtected() throws IOException {
        Cli run = withPassword(PASSWORD);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(sora.read("posts/2/post.md")).contains("보물 이야기", "draft: true");
        assertThat(sora.read("posts/2/post.json")).contains("\"visibility\": \"protected\"");
    }

    @Test
    void thePasswordGoesToItsPostAloneAndOnlyOnce() throws IOException {
        withPassword(PASSWORD);

        assertThat(blog.headers("Cookie")).containsExactly(ENCODED);
    }

    @Test
    void aWrongPasswordIsSaidOnceAndThePostStaysProtected() throws IOException {
        Cli run = withPassword("falsch");

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).containsOnlyOnce("does not take the password");
        assertThat(sora.read("posts/2/post.json")).contains("\"visibility\": \"protected\"");
        assertThat(sora.path("posts/2/body.html")).doesNotExist();
    }

    @Test
    void aPasswordThatCameLaterOpensWhatIsArchivedWithoutText() throws IOException {
        sora.backup();
        assertThat(sora.path("posts/2/body.html")).doesNotExist();

        withPassword(PASSWORD);

        assertThat(sora.read("posts/2/post.md")).contains("보물 이야기");
    }

    @Test
    void withoutThePasswordALaterRunTakesNothingAway() throws IOException {
        withPassword(PASSWORD);
        String before = sora.read("posts/2/post.json") + sora.read("posts/2/post.md");

        Cli run = sora.backup("--refresh");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("1 posts are protected or private now");
        assertThat(sora.read("posts/2/post.json") + sora.read("posts/2/post.md"))
                .isEqualTo(before);
        assertThat(sora.rebuild().exit()).isZero();
        assertThat(sora.read("posts/2/post.json") + sora.read("posts/2/post.md"))
                .isEqualTo(before);
    }

    @Test
    void aPublicPostThatIsClosedLaterKeepsItsTextAndIsMarked() throws IOException {
        blog.behave(
                "/2",
                exchange -> send(
                        exchange, FakeTistory.page(2, "글", "<div class=\"contents_style\"><p>열린 글</p></div>", "/2")));
        sora.backup();
        blog.behave("/2", exchange -> send(exchange, FakeTistory.page(2, "글", FORM, "/2")));

        Cli run = sora.backup("--refresh");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(sora.read("posts/2/post.json")).contains("\"visibility\": \"protected\"");
        assertThat(sora.read("posts/2/post.md")).contains("열린 글", "draft: true");
        assertThat(sora.read("index.json")).contains("\"visibility\": \"protected\"");
    }

    @Test
    void aPasswordsFileThatIsNoneIsWrongUsageAndShowsNoSecret() throws IOException {
        Cli run =
                sora.backup("--passwords", sora.write("passwords.txt", "geheim").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("line 1").doesNotContain("geheim");
    }
}
