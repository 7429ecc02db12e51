package io.github.tistoryarchiver.site.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the site of an archive, and the files of posts that its pages refer to, to this computer. */
public final class LoopbackServer implements AutoCloseable {
    private static final int THREADS = 4;
    private static final String MISSING = "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>404</title>"
            + "<p>404 · <a href=\"/site/index.html\">index.html</a></p></html>";

    private final HttpServer server;
    private final ExecutorService threads;
    private final ServedFiles files;
    private final Set<String> hosts;

    private LoopbackServer(HttpServer server, ServedFiles files) {
        this.server = server;
        this.files = files;
        this.threads = Executors.newFixedThreadPool(THREADS);
        String port = ":" + server.getAddress().getPort();
        InetAddress address = server.getAddress().getAddress();
        String own = address.getHostAddress();
        this.hosts = address.isLoopbackAddress()
                ? Set.of(bracketed(own) + port, "localhost" + port)
                : Set.of(bracketed(own) + port);
    }

    private static String bracketed(String address) {
        return address.indexOf(':') >= 0 ? "[" + address + "]" : address;
    }

    /**
     * Starts serving.
     *
     * @param archive the folder of the archive, which has a site
     * @param port any free one if this is taken
     */
    public static LoopbackServer start(Path archive, InetAddress address, int port) throws IOException {
        LoopbackServer server = new LoopbackServer(bound(address, port), ServedFiles.of(archive));
        server.server.createContext("/", server::answer);
        server.server.setExecutor(server.threads);
        server.server.start();
        return server;
    }

    private static HttpServer bound(InetAddress address, int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(address, port), 0);
        } catch (BindException e) {
            return HttpServer.create(new InetSocketAddress(address, 0), 0);
        }
    }

    /** Returns the address of the first page. */
    public String address() {
        return "http://"
                + bracketed(server.getAddress().getAddress().getHostAddress())
                + ":"
                + server.getAddress().getPort()
                + "/site/index.html";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            String host = exchange.getRequestHeaders().getFirst("Host");
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
            } else if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
                exchange.sendResponseHeaders(421, -1); // a name that somebody else leads here
            } else if (exchange.getRequestURI().getRawPath().equals("/")) {
                exchange.getResponseHeaders().set("Location", "/site/index.html");
                exchange.sendResponseHeaders(302, -1);
            } else {
                answer(exchange, files.find(exchange.getRequestURI().getRawPath()), method.equals("HEAD"));
            }
        }
    }

    private static void answer(HttpExchange exchange, ServedFiles.Served file, boolean headOnly) throws IOException {
        file.headers().forEach(exchange.getResponseHeaders()::set);
        Path path = file.path();
        if (path == null) {
            byte[] body = MISSING.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(404, headOnly ? -1 : body.length);
            if (!headOnly) {
                exchange.getResponseBody().write(body);
            }
            return;
        }
        String tag = file.headers().get("ETag");
        if (tag != null && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        ByteRange range = ByteRange.of(exchange.getRequestHeaders().getFirst("Range"), Files.size(path));
        if (range.isUnsatisfiable()) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + range.size());
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (range.isPart()) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + range.size());
        }
        send(exchange, path, range, headOnly);
    }

    private static void send(HttpExchange exchange, Path path, ByteRange range, boolean headOnly) throws IOException {
        int status = range.isPart() ? 206 : 200;
        if (headOnly || range.length() == 0) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(range.length()));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, range.length());
        try (SeekableByteChannel in = Files.newByteChannel(path).position(range.first());
                OutputStream out = exchange.getResponseBody()) {
            byte[] buffer = new byte[1 << 16];
            var stream = Channels.newInputStream(in);
            long left = range.length();
            while (left > 0) {
                int read = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
