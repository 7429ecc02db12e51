package io.github.tistoryarchiver.backup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Whole runs against a server in this process that answers after 20 ms, without a rate limit, over 8 connections, each in a JVM of its own
 * with a heap of 256 MiB: first runs over 300 and 10,000 posts of 120 KB with two images each, then a run over the 10,000 that did not
 * change. Needs Linux, which tells the memory. Arguments: the numbers of posts; the first is the base.
 */
public final class BackupBenchmark {
    private static final int LATENCY_MILLIS = 20;
    private static final int CONNECTIONS = 8;
    private static final int PAGE_BYTES = 120_000;

    /** About what the text of a longer post takes; the rest of a page is skin and scripts. */
    private static final int BODY_CHARACTERS = 15_000;

    private static final byte[] PICTURE = picture();
    private static final String SKIN =
            "<div class=\"skin\" id=\"menu\"><a href=\"/guestbook\">Guestbook</a><script>var skin = {on: true};</script></div>\n";
    private static final String PARAGRAPH = "<p data-ke-size=\"size16\">바다가 보이는 <b>작업실</b>에서 쓴 글입니다. "
            + "<a href=\"https://example.com/%d\">링크</a>와 <code>snake_case</code>도 있습니다.</p>\n";

    private static final String MARK = "@@";
    private static final List<byte[]> PIECES = Stream.of(pageOf(MARK).split(MARK, -1))
            .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final HttpServer server;
    private volatile int posts;

    private BackupBenchmark() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(Executors.newFixedThreadPool(32));
        server.createContext("/", this::serve);
        server.start();
    }

    private record Measured(double seconds, long requests, long megabytes) {
        double timesLatency() {
            return seconds / (requests * LATENCY_MILLIS / 1000.0 / CONNECTIONS);
        }

        void print(String name) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.2f | %d |%n",
                    name,
                    requests,
                    seconds,
                    timesLatency(),
                    megabytes);
        }
    }

    /** Measures and prints the table that the README shows. */
    public static void main(String[] arguments) throws Exception {
        int few = arguments.length > 1 ? Integer.parseInt(arguments[0]) : 300;
        int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        BackupBenchmark benchmark = new BackupBenchmark();
        Path out = Files.createTempDirectory("bench");
        try {
            benchmark.run(few, out.resolve("warm-up"));
            Measured base = benchmark.run(few, out.resolve("few"));
            Measured large = benchmark.run(many, out.resolve("many"));
            Measured again = benchmark.run(many, out.resolve("many"));
            System.out.println("| run | requests | seconds | times the latency alone | peak MB |");
            System.out.println("| --- | --- | --- | --- | --- |");
            base.print(few + " posts");
            large.print(many + " posts");
            again.print(many + " posts, unchanged");
            System.out.printf(
                    Locale.ROOT,
                    "%d posts took %.1f times the time of %d, and %.2f times the memory%n",
                    many,
                    large.seconds() / base.seconds(),
                    few,
                    (double) large.megabytes() / base.megabytes());
        } finally {
            benchmark.server.stop(0);
            delete(out);
        }
        System.exit(0);
    }

    private Measured run(int number, Path out) throws IOException, InterruptedException {
        posts = number;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BlogRun.class.getName(),
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the run failed");
        }
        return new Measured(Double.parseDouble(told[0]), Long.parseLong(told[1]), Long.parseLong(told[2]));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Thread.sleep(LATENCY_MILLIS);
            String path = exchange.getRequestURI().getPath();
            byte[] body;
            String type = "text/html; charset=utf-8";
            if (path.endsWith("img.png")) {
                body = PICTURE;
                type = "image/png";
            } else if (path.endsWith("/sitemap.xml")) {
                body = sitemap().getBytes(StandardCharsets.UTF_8);
                type = "application/xml";
            } else if (path.contains("/m/api/entry/0/POST")) {
                body = ("{\"data\":{\"items\":[{\"id\":" + posts + "}],\"totalItems\":" + posts + ",\"isLast\":true}}")
                        .getBytes(StandardCharsets.UTF_8);
                type = "application/json";
            } else if (path.matches("/[^/]+/\\d+")) {
                body = page(path.replaceFirst(".*/", ""));
            } else if (path.endsWith("/robots.txt") || path.contains("/m/api/")) {
                body = "User-agent: *\nDisallow: /guestbook\n".getBytes(StandardCharsets.UTF_8);
                type = "text/plain";
            } else {
                body = (head("") + "<body id=\"tt-body-index\"></body></html>").getBytes(StandardCharsets.UTF_8);
            }
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String sitemap() {
        StringBuilder xml = new StringBuilder("<urlset>");
        for (int id = 1; id <= posts; id++) {
            xml.append("<url><loc>https://bench.tistory.com/")
                    .append(id)
                    .append("</loc><lastmod>2026-01-01T00:00:00+09:00</lastmod></url>");
        }
        return xml.append("</urlset>").toString();
    }

    private static String head(String inner) {
        return "<!DOCTYPE html><html><head><script>window.T = {}; window.T.config = {\"BLOG\":{\"id\":1,\"name\":\"bench\","
                + "\"title\":\"Bench\",\"nickName\":\"B\"},\"DEFAULT_URL\":\"https://bench.tistory.com\"};</script>"
                + inner
                + "</head>";
    }

    /** Made of pieces that are there, so that the server costs next to nothing. */
    private static byte[] page(String id) {
        byte[] number = id.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream page = new ByteArrayOutputStream(2 * PAGE_BYTES);
        page.writeBytes(PIECES.get(0));
        for (byte[] piece : PIECES.subList(1, PIECES.size())) {
            page.writeBytes(number);
            page.writeBytes(piece);
        }
        return page.toByteArray();
    }

    private static String pageOf(String id) {
        StringBuilder body = new StringBuilder();
        for (int image = 0; image < 2; image++) {
            body.append("<p><img src=\"https://blog.kakaocdn.net/dna/p")
                    .append(id)
                    .append('/')
                    .append(image)
                    .append("/AAAA/img.png?credential=k&expires=1&signature=s\"></p>\n");
        }
        while (body.length() < BODY_CHARACTERS) {
            body.append(PARAGRAPH.replace("%d", Integer.toString(body.length())));
        }
        String skin = SKIN.repeat((PAGE_BYTES - body.length() * 4 / 3) / SKIN.length());
        return head("<script>window.T.entryInfo = {\"entryId\":" + id
                        + ",\"categoryId\":0,\"categoryLabel\":null};</script><meta property=\"og:type\" content=\"article\">"
                        + "<meta property=\"og:title\" content=\"Post " + id + "\">"
                        + "<meta property=\"dg:plink\" content=\"https://bench.tistory.com/" + id + "\">"
                        + "<meta property=\"article:published_time\" content=\"2026-01-01T00:00:00+09:00\">"
                        + "<meta property=\"article:modified_time\" content=\"2026-01-01T00:00:00+09:00\">")
                + "<body id=\"tt-body-page\"><div class=\"contents_style\">" + body + "</div><span id=\"commentCount"
                + id
                + "_0\">0</span>" + skin
                + "</body></html>";
    }

    private static byte[] picture() {
        byte[] bytes = new byte[20_000];
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
