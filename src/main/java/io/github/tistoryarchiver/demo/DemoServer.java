package io.github.tistoryarchiver.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.HttpUrl;

/**
 * Serves the sample blog, and the image hosts that it uses, on loopback. The host that was asked stands as the first
 * segment of the path.
 */
public final class DemoServer implements AutoCloseable {
    /** The sample blog's Tistory name. */
    public static final String BLOG = "demo";

    private final HttpServer server;
    private final ExecutorService threads;

    private DemoServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Starts a server on a free port. */
    public static DemoServer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool();
        DemoAnswers answers = new DemoAnswers(DemoBlog.load());
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, answers));
        server.start();
        return new DemoServer(server, threads);
    }

    /** Where it listens. */
    public HttpUrl address() {
        return new HttpUrl.Builder()
                .scheme("http")
                .host(server.getAddress().getAddress().getHostAddress())
                .port(server.getAddress().getPort())
                .build();
    }

    private static void serve(HttpExchange exchange, DemoAnswers answers) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            HttpUrl url = HttpUrl.parse("https:/" + target);
            DemoAnswers.Answer answer =
                    url == null ? new DemoAnswers.Answer(400, "text/plain", new byte[0]) : answers.answer(url);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
