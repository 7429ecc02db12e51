package io.github.tistoryarchiver.integration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A blog on loopback that a test makes up: posts, and whatever else an address is to answer. */
public final class FakeTistory implements AutoCloseable {
    static final String HOST = "sora.tistory.com";

    private static final Pattern COMMENTS = Pattern.compile("[^/]+/m/api/(\\d{1,9})/comment\\?.*");

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, HttpHandler> odd = new ConcurrentHashMap<>();
    private final Map<String, Answer> once = new ConcurrentHashMap<>();
    private final Map<String, Answer> hosts = new ConcurrentHashMap<>();
    private final Map<Long, String> posts = new TreeMap<>();
    private final Map<Long, List<String>> comments = new ConcurrentHashMap<>();
    private final Map<Long, String> changes = new TreeMap<>();
    private final List<String> headers = Collections.synchronizedList(new ArrayList<>());
    private final List<String> cookies = Collections.synchronizedList(new ArrayList<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private volatile @Nullable Appointment appointment;

    /** What happens when the blog has answered so many times. */
    private record Appointment(int answers, Runnable action) {}

    record Answer(int status, String type, byte[] body, Map<String, String> headers) {
        static Answer of(int status, String type, String body) {
            return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
        }
    }

    public FakeTistory() {
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
        return HttpUrl.parse("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Adds a post; it stands in the sitemap unless the test answers that itself. */
    public FakeTistory post(long id, String body) {
        return post(id, "글 " + id, body);
    }

    FakeTistory post(long id, String title, String body) {
        posts.put(id, title);
        return answer("/" + id, Answer.of(200, "text/html; charset=utf-8", page(id, title, body)));
    }

    /** The owner edits a post: its page and its time in the sitemap change. */
    public FakeTistory edit(long id, String title, String body, String time) {
        changes.put(id, time);
        posts.put(id, title);
        String page = page(id, title, body).replace("2024-02-01T10:00:00+09:00", time);
        return answer("/" + id, Answer.of(200, "text/html; charset=utf-8", page));
    }

    /** The owner deletes a post: it leaves the sitemap, and its address answers 404. */
    FakeTistory delete(long id) {
        posts.remove(id);
        return answer("/" + id, Answer.of(404, "text/html; charset=utf-8", "<h2>에러 메세지</h2>"));
    }

    /** What an address of the blog answers, or, with a host before the path, one of another host. */
    FakeTistory answer(String address, Answer answer) {
        answers.put(address.startsWith("/") ? HOST + address : address, answer);
        return this;
    }

    /** How an address behaves that does not answer as servers do; {@code null} to answer as before. */
    FakeTistory behave(String address, @Nullable HttpHandler behaviour) {
        String target = address.startsWith("/") ? HOST + address : address;
        if (behaviour == null) {
            odd.remove(target);
        } else {
            odd.put(target, behaviour);
        }
        return this;
    }

    /** What an address answers the first time; after that it is as before. */
    FakeTistory answerOnce(String address, Answer answer) {
        once.put(HOST + address, answer);
        return this;
    }

    /** A reader writes a comment: neither the post's page nor the sitemap changes. */
    FakeTistory comment(long post, long id, String text) {
        comments.computeIfAbsent(post, any -> Collections.synchronizedList(new ArrayList<>()))
                .add("{\"id\":" + id + ",\"writer\":{\"name\":\"독자\",\"role\":\"guest\"},\"content\":\"" + text
                        + "\",\"written\":\"2026. 1. 5. 10:00\"}");
        return this;
    }

    /** What every address of another host answers. */
    FakeTistory answerAll(String host, Answer answer) {
        hosts.put(host, answer);
        return this;
    }

    public FakeTistory image(String address) {
        return answer(address, new Answer(200, "image/png", png(address), Map.of()));
    }

    /** What was sent under a name, in order. */
    List<String> headers(String name) {
        return headers.stream()
                .filter(header -> header.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(header -> header.substring(name.length() + 2))
                .toList();
    }

    /** Does something as soon as the blog has answered this many more times. */
    FakeTistory afterAnswers(int number, Runnable action) {
        appointment = new Appointment(asked.size() + number, action);
        return this;
    }

    /** The cookies that a host was sent. */
    List<String> cookiesOf(String host) {
        return cookies.stream().filter(sent -> sent.startsWith(host + "/")).toList();
    }

    /** The addresses asked for, in order, with their host. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    static String head(String inner) {
        return "<!DOCTYPE html><html><head><script>window.T = {}; window.T.config = {\"BLOG\":{\"id\":77,\"name\":\"sora\","
                + "\"title\":\"소라네\",\"nickName\":\"소라\"},\"DEFAULT_URL\":\"https://" + HOST + "\"};</script>" + inner
                + "</head>";
    }

    static String page(long id, String title, String body) {
        return page(id, title, "<div class=\"contents_style\">" + body + "</div>", "/" + id);
    }

    static String page(long id, String title, String article, String path) {
        String escaped = title.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return head("<script>window.T.entryInfo = {\"entryId\":" + id
                        + ",\"categoryId\":0,\"categoryLabel\":null};</script>"
                        + "<meta property=\"og:type\" content=\"article\"><meta property=\"og:url\" content=\"https://"
                        + HOST + path
                        + "\"><meta property=\"og:title\" content=\"" + escaped + "\"><meta name=\"by\" content=\"소라\">"
                        + "<meta property=\"dg:plink\" content=\"https://" + HOST + "/" + id + "\">"
                        + "<meta property=\"article:txid\" content=\"77_" + id + "\">"
                        + "<meta property=\"article:published_time\" content=\"2024-01-0" + (id % 9 + 1)
                        + "T10:00:00+09:00\">"
                        + "<meta property=\"article:modified_time\" content=\"2024-02-01T10:00:00+09:00\">")
                + "<body id=\"tt-body-page\">" + article + "</body></html>";
    }

    static byte[] png(String seed) {
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        byte[] tail = seed.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
        Appointment due = appointment;
        if (due != null && asked.size() >= due.answers()) {
            due.action().run();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString().substring(1);
        if (exchange.getRequestMethod().equals("POST")) {
            target += "?" + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        }
        asked.add(target);
        String cookie = exchange.getRequestHeaders().getFirst("Cookie");
        if (cookie != null) {
            cookies.add(target + " " + cookie);
        }
        exchange.getRequestHeaders().forEach((name, values) -> headers.add(name + ": " + values.get(0)));
        HttpHandler behaviour = odd.get(target);
        if (behaviour != null) {
            behaviour.handle(exchange);
            return;
        }
        Answer answer = find(target);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    private Answer find(String target) {
        Answer first = once.remove(target);
        if (first != null) {
            return first;
        }
        Answer exact = answers.getOrDefault(target, answers.get(target.replaceFirst("\\?.*", "")));
        if (exact != null) {
            return exact;
        }
        return switch (target.replaceFirst("\\?.*", "")) {
            case HOST + "/" ->
                Answer.of(200, "text/html; charset=utf-8", head("") + "<body id=\"tt-body-index\"></body></html>");
            case HOST + "/robots.txt" -> Answer.of(200, "text/plain", "User-agent: *\nDisallow: /guestbook\n");
            case HOST + "/sitemap.xml" -> Answer.of(200, "application/xml", sitemap(posts.keySet(), changes));
            default -> elsewhere(target);
        };
    }

    private Answer elsewhere(String target) {
        Answer host = hosts.get(target.split("/", 2)[0]);
        if (host != null) {
            return host;
        }
        return isCommentsOfPost(target)
                ? Answer.of(200, "application/json", comments(target))
                : Answer.of(404, "text/html; charset=utf-8", "<h2>에러 메세지</h2>");
    }

    private String comments(String target) {
        Matcher post = COMMENTS.matcher(target);
        List<String> items = post.matches() ? comments.getOrDefault(Long.valueOf(post.group(1)), List.of()) : List.of();
        return "{\"data\":{\"items\":[" + String.join(",", items) + "],\"isLast\":true,\"totalItems\":" + items.size()
                + "}}";
    }

    private boolean isCommentsOfPost(String target) {
        Matcher comments = COMMENTS.matcher(target);
        return comments.matches() && posts.containsKey(Long.valueOf(comments.group(1)));
    }

    static String sitemap(Iterable<Long> ids) {
        return sitemap(ids, Map.of());
    }

    private static String sitemap(Iterable<Long> ids, Map<Long, String> changes) {
        StringBuilder xml = new StringBuilder("<urlset><url><loc>https://" + HOST + "/</loc></url>");
        for (long id : ids) {
            for (String path : List.of("/", "/m/")) {
                xml.append("<url><loc>https://")
                        .append(HOST)
                        .append(path)
                        .append(id)
                        .append("</loc><lastmod>")
                        .append(changes.getOrDefault(id, "2024-02-01T10:00:00+09:00"))
                        .append("</lastmod></url>");
            }
        }
        return xml.append("</urlset>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
