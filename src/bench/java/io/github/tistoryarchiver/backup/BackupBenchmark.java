package io.github.tistoryarchiver.backup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Whole runs against a server in this process that answers after 20 ms, without a rate limit, over 8 connections, in JVMs of their own as the
 * README's crontab starts them, with a heap of 256 MiB: a first run over 300 posts of 120 KB with two images each, without and with
 * class data as the packages have them, the same again in a JVM that has warmed up, a first run over 10,000 posts, then one over the 10,000
 * that did not change. Needs Linux, which tells the memory. Arguments: the numbers of posts; the first is the base.
 */
public final class BackupBenchmark {
    private static final int LATENCY_MILLIS = 20;
    private static final int CONNECTIONS = 8;

    /** Runs before a JVM counts as warmed up. */
    private static final int WARM_UP = 3;

    private static final byte[] PICTURE = picture();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(32);
    private volatile int posts;

    private BackupBenchmark() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    private record Measured(double seconds, long requests, long megabytes) {
        static Measured of(String told) {
            String[] values = told.split(" ");
            return new Measured(Double.parseDouble(values[0]), Long.parseLong(values[1]), Long.parseLong(values[2]));
        }

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
            String jars = jars(out);
            Path classData = out.resolve("classes.jsa");
            benchmark.run(
                    few,
                    List.of("-XX:ArchiveClassesAtExit=" + classData, "-cp", jars),
                    inTurn(out.resolve("for-the-server")));
            Measured quick = benchmark
                    .run(few, List.of("-XX:SharedArchiveFile=" + classData, "-cp", jars), out.resolve("quick"))
                    .get(0);
            List<String> plain = List.of("-cp", jars);
            List<Measured> base = benchmark.run(few, plain, inTurn(out.resolve("few")));
            Measured large = benchmark.run(many, plain, out.resolve("many")).get(0);
            Measured again = benchmark.run(many, plain, out.resolve("many")).get(0);
            System.out.println("| run | requests | seconds | times the latency alone | peak MB |");
            System.out.println("| --- | --- | --- | --- | --- |");
            base.get(0).print(few + " posts");
            quick.print(few + " posts, with class data");
            base.get(WARM_UP).print(few + " posts, the JVM warmed up");
            large.print(many + " posts");
            again.print(many + " posts, unchanged");
            System.out.printf(
                    Locale.ROOT,
                    "%d posts took %.1f times the time of %d (%.1f times, warmed up), and %.2f times the memory%n",
                    many,
                    large.seconds() / base.get(0).seconds(),
                    few,
                    large.seconds() / base.get(WARM_UP).seconds(),
                    (double) large.megabytes() / base.get(0).megabytes());
        } finally {
            benchmark.server.stop(0);
            benchmark.threads.shutdownNow();
            delete(out);
        }
        System.exit(0);
    }

    /** Folders for the runs of one JVM. */
    private static Path[] inTurn(Path folder) {
        return IntStream.rangeClosed(0, WARM_UP)
                .mapToObj(run -> folder.resolve(Integer.toString(run)))
                .toArray(Path[]::new);
    }

    /** Returns a class path of jars, as class data need: that of the program, and one with the runs. */
    private static String jars(Path folder) throws IOException {
        Path classes = Path.of(BlogRun.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        String entry = BlogRun.class.getName().replace('.', '/') + ".class";
        Path runs = Files.createDirectories(folder).resolve("runs.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(runs))) {
            jar.putNextEntry(new ZipEntry(entry));
            Files.copy(classes.resolve(entry), jar);
        }
        return classes.resolveSibling("tistory-archiver.jar") + File.pathSeparator + runs;
    }

    private List<Measured> run(int number, List<String> jvm, Path... folders) throws IOException, InterruptedException {
        posts = number;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable"));
        command.addAll(jvm);
        command.add(BlogRun.class.getName());
        command.add("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        Stream.of(folders).map(Path::toString).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the run failed");
        }
        return told.lines().map(Measured::of).toList();
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
            } else if (path.endsWith("/m/api/guestbook")) {
                body = "{\"data\":{\"items\":[],\"isLast\":true,\"nextId\":0,\"totalItems\":0}}"
                        .getBytes(StandardCharsets.UTF_8);
                type = "application/json";
            } else if (path.matches("/[^/]+/\\d+")) {
                body = BenchmarkPage.of(path.replaceFirst(".*/", ""));
            } else if (path.endsWith("/robots.txt") || path.contains("/m/api/")) {
                body = "User-agent: *\nDisallow: /guestbook\n".getBytes(StandardCharsets.UTF_8);
                type = "text/plain";
            } else {
                body = (BenchmarkPage.head("") + "<body id=\"tt-body-index\"></body></html>")
                        .getBytes(StandardCharsets.UTF_8);
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
