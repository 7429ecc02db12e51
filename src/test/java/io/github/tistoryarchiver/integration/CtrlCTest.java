package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.tistoryarchiver.cli.Main;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real program on a pseudo terminal, with its progress bar, when somebody types Ctrl-C. */
@EnabledOnOs(OS.LINUX)
class CtrlCTest {
    private static final int POSTS = 300;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch typed = new CountDownLatch(1);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private HttpServer server;

    @TempDir
    Path out;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        executor.shutdownNow();
    }

    private String home() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = body(path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String body(String path) {
        if (path.equals("/")) {
            return FakeTistory.head("") + "<body></body></html>";
        }
        if (path.equals("/sitemap.xml")) {
            return LongStream.rangeClosed(1, POSTS)
                    .mapToObj(id ->
                            "<url><loc>" + home() + id + "</loc><lastmod>2024-01-01T00:00:00+09:00</lastmod></url>")
                    .collect(Collectors.joining("", "<?xml version=\"1.0\"?><urlset>", "</urlset>"));
        }
        if (!path.matches("/\\d+")) {
            return "";
        }
        asked.countDown();
        try {
            assertThat(typed.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FakeTistory.page(
                Long.parseLong(path.substring(1)), "글", "<div class=\"contents_style\"><p>글</p></div>", path);
    }

    /** Without a UTF-8 locale the program runs as its own child, and both get the signal. */
    @ParameterizedTest
    @ValueSource(strings = {"C.UTF-8", "C"})
    void whatIsUnderWayIsFinishedAndTheOverviewIsWritten(String locale) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script, which makes pseudo terminals");
        // a build in the background ignores the signal, and its children would, too
        String command = "env --default-signal=INT '" + System.getProperty("java.home") + File.separator + "bin"
                + File.separator + "java' "
                + Cli.QUICK_START + " " + Main.class.getName() + " backup " + home()
                + " --rate 20 --no-comments --out '" + out + "'";
        ProcessBuilder builder =
                new ProcessBuilder("/usr/bin/script", "-qec", command, "/dev/null").redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("TERM", "xterm");
        Process process = builder.start();
        assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();

        OutputStream keyboard = process.getOutputStream();
        keyboard.write(3);
        keyboard.flush();
        typed.countDown();

        String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(screen).isEqualTo(130);
        assertThat(screen)
                .contains("0/" + POSTS, "Left for the next run", "Not complete")
                .doesNotContain("Exception");
        assertThat(screen.split("\n"))
                .filteredOn(line -> line.contains("Posts 0/" + POSTS))
                .hasSize(1);
        assertThat(out.resolve("sora/posts/1/post.json")).exists();
        assertThat(Files.readString(out.resolve("sora/index.json"))).contains("\"id\": 1,");
        assertThat(out.resolve("sora/README.md")).exists();
    }
}
