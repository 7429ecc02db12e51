package io.github.tistoryarchiver.site.serve;

import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.export.MadeUpArchive.StoredFile;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.site.Site;
import io.github.tistoryarchiver.site.SiteOptions;
import io.github.tistoryarchiver.site.SiteOptionsBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program on this computer, or a page in its browser, can get of an archive. */
class LoopbackServerTest {
    @TempDir
    private Path work;

    private Path archive = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        archive = MadeUpArchive.in(work)
                .add(
                        post(1).title("글"),
                        "<p><img src=\"https://t.daumcdn.net/1.png\"></p>",
                        List.of(),
                        Map.of(
                                "https://t.daumcdn.net/1.png",
                                new StoredFile(
                                        "그림 1.png", "\u0089PNG\r\n0123456789".getBytes(StandardCharsets.ISO_8859_1)),
                                "https://t.daumcdn.net/2.html",
                                new StoredFile(
                                        "page.html", "<html><script>x</script>".getBytes(StandardCharsets.UTF_8))))
                .add(post(2).title("속").visibility(Visibility.PRIVATE), "<p>속마음</p>")
                .done();
        Files.createDirectories(archive.resolve("raw"));
        Files.writeString(archive.resolve("raw/secret.txt"), "secret");
        Files.createDirectories(archive.resolve(".state"));
        Files.writeString(archive.resolve(".state/lock"), "secret");
        Files.writeString(work.resolve("outside.txt"), "secret");
        Site.write(new Archive(archive), archive.resolve("site"), SiteOptions.AS_IT_IS, ProgressListener.NONE);
        server = LoopbackServer.start(archive, InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int port() {
        return URI.create(server.address()).getPort();
    }

    /** Sends a request as it is written, and returns the whole answer. */
    private String ask(String method, String path, String... headers) throws IOException {
        return raw(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n"
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList())
                + "Connection: close\r\n\r\n");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPageComesWithItsPolicy() throws IOException {
        assertThat(ask("GET", "/site/posts/1.html"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-type: text/html; charset=utf-8")
                .containsIgnoringCase("frame-ancestors 'none'")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .contains("</html>");
    }

    @Test
    void theRootLeadsToTheFirstPage() throws IOException {
        assertThat(ask("GET", "/")).startsWith("HTTP/1.1 302").containsIgnoringCase("location: /site/index.html");
    }

    @Test
    void aFileOfAPostComesByWhatItHolds() throws IOException {
        assertThat(ask("GET", "/posts/1/assets/%EA%B7%B8%EB%A6%BC%201.png"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-type: image/png");
        assertThat(ask("GET", "/posts/1/assets/page.html"))
                .containsIgnoringCase("content-type: application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/raw/secret.txt",
                "/.state/lock",
                "/site/../raw/secret.txt",
                "/site/%2e%2e/raw/secret.txt",
                "/site/..%2fraw%2fsecret.txt",
                "/site/%252e%252e/raw/secret.txt",
                "/posts/1/assets/../../../raw/secret.txt",
                "/posts/1/assets/%2e%2e/body.html",
                "/posts/1/body.html",
                "/posts/1/comments.json",
                "/site/site.json",
                "/site/.site.lock",
                "/blog.json",
                "/site\\..\\raw\\secret.txt",
                "/site/posts/1.html%00",
                "/../outside.txt",
                "/site/none.html",
                "/site/%zz"
            })
    void whatThePagesDoNotReferToIsNotServed(String path) throws IOException {
        assertThat(ask("GET", path)).matches("(?s)HTTP/1\\.1 40[04].*").doesNotContain("secret");
    }

    @Test
    void aSymbolicLinkDoesNotLeadOut() throws IOException {
        Files.createSymbolicLink(archive.resolve("site/link.html"), work.resolve("outside.txt"));

        assertThat(ask("GET", "/site/link.html")).startsWith("HTTP/1.1 404");
    }

    @Test
    void anotherNameForThisComputerIsRefused() throws IOException {
        String answer =
                raw("GET /site/index.html HTTP/1.1\r\nHost: evil.example:" + port() + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void onlyReadingIsAllowed(String method) throws IOException {
        assertThat(ask(method, "/site/index.html")).startsWith("HTTP/1.1 405");
    }

    @Test
    void aHeadIsAnsweredWithoutBody() throws IOException {
        assertThat(ask("HEAD", "/site/index.html")).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }

    @Test
    void aPartOfAFileComesAlone() throws IOException {
        assertThat(ask("GET", "/posts/1/assets/%EA%B7%B8%EB%A6%BC%201.png", "Range: bytes=6-9"))
                .startsWith("HTTP/1.1 206")
                .containsIgnoringCase("content-range: bytes 6-9/16")
                .endsWith("\r\n\r\n0123");
    }

    @Test
    void aPartBehindTheEndIsRefused() throws IOException {
        assertThat(ask("GET", "/site/index.html", "Range: bytes=99999999-")).startsWith("HTTP/1.1 416");
    }

    @Test
    void anUnchangedFileIsNotSentAgain() throws IOException {
        String first = ask("GET", "/site/index.html");
        String tag = first.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("etag:"))
                .findFirst()
                .orElseThrow()
                .substring(5)
                .strip();

        assertThat(ask("GET", "/site/index.html", "If-None-Match: " + tag)).startsWith("HTTP/1.1 304");
    }

    @Test
    void aPublicSiteServesNoClosedPost() throws IOException {
        Site.write(
                new Archive(archive),
                archive.resolve("site"),
                SiteOptionsBuilder.builder().isPublic(true).build(),
                ProgressListener.NONE);
        server.close();
        server = LoopbackServer.start(archive, InetAddress.getLoopbackAddress(), 0);

        assertThat(ask("GET", "/posts/2/post.json")).startsWith("HTTP/1.1 404");
        assertThat(ask("GET", "/posts/1/post.json")).startsWith("HTTP/1.1 404");
        assertThat(ask("GET", "/posts/1/assets/%EA%B7%B8%EB%A6%BC%201.png")).startsWith("HTTP/1.1 200");
    }
}
