package io.github.tistoryarchiver.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.HttpUrl;

/**
 * A server on loopback for the sample blog and its image hosts. The first segment of the path is the requested host.
 */
public final class DemoServer implements AutoCloseable {
    /** The sample blog's Tistory name. */
    public static final String BLOG = "demo";

    /** The value of the cookie {@code TSSESSION} with which the owner is logged in. */
    public static final String SESSION = "demo-owner";

    /** The passwords of protected posts, by number. */
    public static final Map<Long, String> PASSWORDS = Map.of(51L, "파도 소리");

    private final HttpServer server;
    private final ExecutorService threads;

    private final AtomicBoolean loggedIn;

    private DemoServer(HttpServer server, ExecutorService threads, AtomicBoolean loggedIn) {
        this.loggedIn = loggedIn;
        this.server = server;
        this.threads = threads;
    }

    /** Starts a server on a free port. */
    public static DemoServer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicBoolean loggedIn = new AtomicBoolean(true);
        DemoAnswers answers = new DemoAnswers(DemoBlog.load(), loggedIn::get);
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, answers));
        server.start();
        return new DemoServer(server, threads, loggedIn);
    }

    /** Returns the address of the server. */
    public HttpUrl address() {
        return new HttpUrl.Builder()
                .scheme("http")
                .host(server.getAddress().getAddress().getHostAddress())
                .port(server.getAddress().getPort())
                .build();
    }

    /** Ends the owner's login, as Tistory does after a while. */
    public void endLogin() {
        loggedIn.set(false);
    }

    private static void serve(HttpExchange exchange, DemoAnswers answers) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            String posted = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            HttpUrl url = HttpUrl.parse("https:/" + target + (posted.isEmpty() ? "" : "?" + posted));
            String cookies =
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Cookie"), "");
            DemoAnswers.Answer answer = url == null
                    ? new DemoAnswers.Answer(400, "text/plain", new byte[0], null)
                    : answers.answer(new DemoAnswers.Asked(url, cookies));
            if (answer.location() != null) {
                exchange.getResponseHeaders().set("Location", answer.location());
            }
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
