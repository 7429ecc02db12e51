package io.github.tistoryarchiver.integration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import okhttp3.HttpUrl;

/** Many small blogs on loopback, with a record of who was asked when. */
public final class FakeBlogs implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Map<String, Integer> posts = new ConcurrentHashMap<>();
    private final Map<String, Long> delays = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
    private final Map<String, Integer> mostAtOnce = new ConcurrentHashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** A request: when, by {@link System#nanoTime}, and for what, with the host. */
    public record Asked(long nanos, String host, String path) {}

    public FakeBlogs() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(executor);
        server.createContext("/", this::serve);
        server.start();
    }

    public HttpUrl address() {
        return HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Adds a blog of so many posts, numbered from 1. */
    public FakeBlogs blog(String name, int number) {
        posts.put(name + ".tistory.com", number);
        return this;
    }

    /** Lets each answer of a blog take a while. */
    public FakeBlogs slow(String name, long millis) {
        delays.put(name + ".tistory.com", millis);
        return this;
    }

    /** Lets an address answer 429 once, without a wish for a delay. */
    public FakeBlogs refuseOnce(String name, String path) {
        refusals.put(name + ".tistory.com" + path, 1);
        return this;
    }

    /** All requests, in order of arrival. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The most requests of a host that were under way at the same time. */
    public int mostAtOnce(String name) {
        return mostAtOnce.getOrDefault(name + ".tistory.com", 0);
    }

    /** The most requests in any second, wherever it begins. */
    public int mostInASecond() {
        List<Asked> all = asked();
        int most = 0;
        int first = 0;
        for (int last = 0; last < all.size(); last++) {
            while (all.get(last).nanos() - all.get(first).nanos() >= TimeUnit.SECONDS.toNanos(1)) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String[] target = exchange.getRequestURI().getPath().substring(1).split("/", 2);
        String host = target[0];
        synchronized (asked) {
            asked.add(new Asked(System.nanoTime(), host, "/" + target[1]));
        }
        int now = atOnce.computeIfAbsent(host, any -> new AtomicInteger()).incrementAndGet();
        mostAtOnce.merge(host, now, Math::max);
        try (exchange) {
            TimeUnit.MILLISECONDS.sleep(delays.getOrDefault(host, 0L));
            answer(exchange, host, "/" + target[1]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            atOnce.get(host).decrementAndGet();
        }
    }

    private void answer(HttpExchange exchange, String host, String path) throws IOException {
        Integer number = posts.get(host);
        String body = number == null ? null : body(host, number, path);
        boolean refused = refusals.remove(host + path) != null;
        int status = refused ? 429 : body == null ? 404 : 200;
        byte[] bytes = (status == 200 ? body : "<h2>에러 메세지</h2>").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type(path));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String type(String path) {
        return path.endsWith(".xml")
                ? "application/xml"
                : path.startsWith("/m/api/") ? "application/json" : "text/html; charset=utf-8";
    }

    private static String body(String host, int number, String path) {
        String name = host.substring(0, host.indexOf('.'));
        String here = path.equals("/")
                ? FakeTistory.head("") + "<body id=\"tt-body-index\"></body></html>"
                : path.equals("/robots.txt")
                        ? "User-agent: *\nDisallow: /guestbook\n"
                        : path.equals("/sitemap.xml")
                                ? FakeTistory.sitemap(LongStream.rangeClosed(1, number)
                                        .boxed()
                                        .toList())
                                : path.matches("/m/api/\\d+/comment")
                                        ? "{\"data\":{\"items\":[],\"isLast\":true,\"totalItems\":0}}"
                                        : post(name, number, path);
        return here == null
                ? null
                : here.replace(FakeTistory.HOST, host)
                        .replace("\"name\":\"sora\"", "\"name\":\"" + name + "\"")
                        .replace("\"id\":77", "\"id\":" + (1000 + Math.floorMod(name.hashCode(), 1_000_000)));
    }

    private static String post(String name, int number, String path) {
        if (!path.matches("/[1-9]\\d{0,5}") || Long.parseLong(path.substring(1)) > number) {
            return null;
        }
        long id = Long.parseLong(path.substring(1));
        return FakeTistory.page(id, name + "의 글 " + id, "<p>" + name + " " + id + "</p>");
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
