package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.http.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What servers do wrong, or on purpose, and what the archive is afterwards. */
class HostileServersTest {
    private static final String TYPE = "text/html; charset=utf-8";
    private static final String IMAGES = "img.example.com";
    private static final int MEGABYTE = 1 << 20;

    /** So small that a test can go beyond them. */
    private static final Limits SMALL = new Limits(
            MEGABYTE,
            3 * MEGABYTE,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofMinutes(1),
            1000);

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(
            blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>"));

    private final FakeTistory blog = sora.blog();

    /** How the address of one post behaves. */
    enum Fault {
        RESET(exchange -> {
            throw new IOException("reset");
        }),
        CUT_OFF_BEFORE_ITS_LENGTH(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", TYPE);
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write(start());
            exchange.getResponseBody().flush();
            throw new IOException("cut off");
        }),
        CUT_OFF_WITHOUT_A_LENGTH(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", TYPE);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(start());
            exchange.getResponseBody().flush();
            throw new IOException("cut off");
        }),
        EMPTY(exchange -> exchange.sendResponseHeaders(200, -1)),
        BLOCK_PAGE(exchange -> send(
                exchange,
                "<html><head><title>Access Denied</title></head><body>Too many requests</body></html>"
                        .getBytes(StandardCharsets.UTF_8))),
        TRICKLE(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", TYPE);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(start());
            drip(exchange.getResponseBody());
        }),
        ENDLESS(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", TYPE);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(start());
            flood(exchange.getResponseBody());
        }),
        GZIP_BOMB(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, bomb());
        }),
        REDIRECT_LOOP(exchange -> {
            exchange.getResponseHeaders().set("Location", "/2");
            exchange.sendResponseHeaders(302, -1);
        }),
        REDIRECT_TO_A_FILE(exchange -> {
            exchange.getResponseHeaders().set("Location", "file:///etc/passwd");
            exchange.sendResponseHeaders(302, -1);
        });

        private final HttpHandler behaviour;

        Fault(HttpHandler behaviour) {
            this.behaviour = behaviour;
        }

        private static byte[] start() {
            return FakeTistory.head("").getBytes(StandardCharsets.UTF_8);
        }

        private static void send(HttpExchange exchange, byte[] body) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", TYPE);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Until nobody listens any more. */
    private static void drip(OutputStream out) throws IOException {
        while (true) {
            out.write(' ');
            out.flush();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void flood(OutputStream out) throws IOException {
        byte[] blanks = new byte[1 << 16];
        while (true) {
            out.write(blanks);
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 50; i++) {
                gzip.write(new byte[MEGABYTE]);
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void onePostThatFailsIsNamedAndComesInLaterAndTheOthersAreRight(Fault fault) throws IOException {
        blog.behave("/2", fault.behaviour);

        Cli bad = sora.backup(SMALL);

        assertThat(bad.exit()).as(bad.err()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(bad.err()).contains("https://sora.tistory.com/2");
        assertThat(sora.path("posts/2")).doesNotExist();
        assertThat(markdown(1)).contains("하나");
        assertThat(markdown(3)).contains("셋");
        assertThat(sora.verify().exit()).isEqualTo(ExitCode.COMPLETE);

        blog.behave("/2", null);
        assertThat(sora.backup(SMALL).exit()).isEqualTo(ExitCode.COMPLETE);
        assertThat(markdown(2)).contains("둘");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void anImageThatFailsIsNamedAndComesInLater(Fault fault) throws IOException {
        String address = IMAGES + "/a.png";
        blog.post(4, "<p><img src=\"https://" + address + "\">넷</p>")
                .image(address)
                .behave(address, fault.behaviour);

        Cli bad = sora.backup(SMALL);

        assertThat(bad.err()).contains("https://" + address);
        assertThat(assets(4)).isEmpty();
        assertThat(markdown(4)).contains("넷", "https://" + address);
        assertThat(sora.verify().exit()).isEqualTo(ExitCode.COMPLETE);

        blog.behave(address, null);
        assertThat(sora.backup(SMALL, "--refresh").exit()).isEqualTo(ExitCode.COMPLETE);
        assertThat(assets(4)).containsExactly("image-a.png");
    }

    @Test
    void aPageOfAnotherCharsetThanItsHeaderSaysIsReadRight() throws IOException {
        byte[] page = FakeTistory.page(4, "옛 글", "<p>한글 본문</p>")
                .replace("<head>", "<head><meta charset=\"euc-kr\">")
                .getBytes(Charset.forName("EUC-KR"));
        blog.post(4, "").answer("/4", new FakeTistory.Answer(200, TYPE, page, Map.of()));

        assertThat(sora.backup(SMALL).exit()).isEqualTo(ExitCode.COMPLETE);
        assertThat(markdown(4)).contains("한글 본문");
    }

    @Test
    void tenThousandImagesThatLeadInCirclesCostAFewRequests() throws IOException {
        String images = IntStream.range(0, 10_000)
                .mapToObj(i -> "<img src=\"https://" + IMAGES + "/" + i + ".png\">")
                .collect(Collectors.joining("\n"));
        blog.post(4, "<p>넷</p>" + images);
        IntStream.range(0, 10_000)
                .forEach(i -> blog.answer(
                        IMAGES + "/" + i + ".png",
                        new FakeTistory.Answer(302, TYPE, new byte[0], Map.of("Location", "/" + i + ".png"))));

        Cli run = sora.backup("--quiet");

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(blog.asked().stream().filter(target -> target.startsWith(IMAGES)))
                .hasSizeLessThan(100);
        assertThat(run.err().lines()).hasSizeLessThan(50);
        assertThat(Files.readString(sora.path(".state/last-run.json"))).contains(IMAGES + "/9999.png");
        assertThat(markdown(4)).contains("넷", IMAGES + "/9999.png");
        assertThat(markdown(3)).contains("셋");
    }

    @Test
    void whateverANameSaysNothingIsWrittenOutsideTheArchive() throws IOException {
        List<String> names = List.of(
                "../../../escape.png",
                "..%2f..%2fescape.png",
                "..\\..\\escape.png",
                "%00.png",
                "CON.png",
                "nul",
                "\u202egnp.exe",
                "가".repeat(100) + ".png",
                "a:b*c?.png",
                ".hidden",
                "-rf",
                "trailing. ");
        StringBuilder body = new StringBuilder("<p>넷</p>");
        for (String name : names) {
            String path =
                    IMAGES + "/" + name.replace("%", "%25").replace("?", "%3F") + "?fname=" + name.replace("\\", "%5C");
            body.append("<figure class=\"imageblock\"><img data-filename=\"")
                    .append(name)
                    .append("\" alt=\"")
                    .append(name)
                    .append("\" src=\"https://")
                    .append(path)
                    .append("\"></figure>");
        }
        String hostile = "../../../../escape";
        String page = FakeTistory.page(
                        4, hostile, "<div class=\"contents_style\">" + body + "</div>", "/entry/" + hostile)
                .replace("\"categoryLabel\":null", "\"categoryLabel\":\"" + hostile + "/\\u0000CON\"")
                .replace("\"name\":\"sora\"", "\"name\":\"" + hostile + "\"");
        blog.post(4, "").answer("/4", FakeTistory.Answer.of(200, TYPE, page));
        blog.answerAll(
                IMAGES,
                new FakeTistory.Answer(
                        200,
                        "image/png",
                        FakeTistory.png("x"),
                        Map.of("Content-Disposition", "attachment; filename=\"../../../escape.png\"")));

        Cli run = sora.backup();

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        try (Stream<Path> all = Files.walk(sora.folder())) {
            List<String> files = all.filter(Files::isRegularFile)
                    .map(file -> sora.folder().relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertThat(files).allMatch(file -> file.startsWith("out/sora/"));
            assertThat(files)
                    .allMatch(file -> Stream.of(file.split("/"))
                            .allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= 255
                                    && part.matches("[^\\p{Cntrl}\\p{Cf}<>:\"\\\\|?*]*[^. ]")
                                    && !part.matches("(?i)(con|nul)(\\..*)?")));
            assertThat(assets(4)).hasSize(names.size());
        }
        assertThat(sora.verify().exit()).isEqualTo(ExitCode.COMPLETE);
    }

    private String markdown(long post) throws IOException {
        return Files.readString(sora.path("posts/" + post + "/post.md"));
    }

    private List<String> assets(long post) throws IOException {
        Path assets = sora.path("posts/" + post + "/assets");
        if (!Files.isDirectory(assets)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(assets)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
