package io.github.tistoryarchiver.integration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A Wayback Machine on loopback, as far as its behaviour is documented. It notes whoever breaks its rules, by a clock of the test's:
 * 24 lists and 60 mementos a minute, and nothing at all while it wants to be left alone.
 */
final class FakeWayback implements AutoCloseable {
    static final String HOST = "web.archive.org";

    private static final Pattern PLAYBACK = Pattern.compile("/" + HOST + "/web/(\\d{1,14})id_/(.+)");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final HttpServer server;
    private final InstantSource clock;
    private final List<Capture> captures = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> excluded = ConcurrentHashMap.newKeySet();
    private final Set<String> unlisted = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> slow = new ConcurrentHashMap<>();
    private final List<String> violations = Collections.synchronizedList(new ArrayList<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Instant> lists = new ArrayDeque<>();
    private final Deque<Instant> mementos = new ArrayDeque<>();
    private final Map<Integer, String> refusals = new LinkedHashMap<>();
    private int pageSize = 50_000;
    private int mementosAMinute = 60;
    private boolean repeatsKeys;
    private Instant leaveAloneUntil = Instant.MIN;

    private record Capture(
            String time,
            String original,
            String type,
            int status,
            byte[] body,
            @Nullable String location) {
        String digest() {
            return ByteString.of(body).sha1().base64().toUpperCase(Locale.ROOT).substring(0, 26);
        }

        String urlkey() {
            return original.replaceFirst("^https?://(?:www\\.)?", "")
                    .replaceFirst(":80/", "/")
                    .toLowerCase(Locale.ROOT);
        }

        Instant instant() {
            return LocalDateTime.parse(time, TIMESTAMP).toInstant(ZoneOffset.UTC);
        }
    }

    FakeWayback(InstantSource clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    HttpUrl address() {
        return HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Archives a page. */
    FakeWayback page(String time, String original, String html) {
        return capture(time, original, "text/html", 200, html.getBytes(StandardCharsets.UTF_8));
    }

    FakeWayback capture(String time, String original, String type, int status, byte[] body) {
        captures.add(new Capture(time, original, type, status, body, null));
        return this;
    }

    /** Archives a redirect of the site. */
    FakeWayback redirect(String time, String original, String location) {
        captures.add(new Capture(time, original, "text/html", 302, new byte[0], location));
        return this;
    }

    /** The owner of a host has it excluded. */
    FakeWayback exclude(String host) {
        excluded.add(host);
        unlisted.add(host);
        return this;
    }

    /** The same, but it is still in the lists. */
    FakeWayback excludePlayback(String host) {
        excluded.add(host);
        return this;
    }

    /** A memento that is not found in time during the next minutes. */
    FakeWayback slow(String original, Duration time) {
        slow.put(original, clock.instant().plus(time));
        return this;
    }

    /** Lists come in pages of so many captures. */
    FakeWayback pagesOf(int size) {
        pageSize = size;
        return this;
    }

    /** The key with which a list goes on is always the same. */
    FakeWayback repeatingKeys() {
        repeatsKeys = true;
        return this;
    }

    /** A request, counted from the first one, is refused. */
    FakeWayback refuse(int request, String retryAfter) {
        refusals.put(request, retryAfter);
        return this;
    }

    FakeWayback mementosAMinute(int most) {
        mementosAMinute = most;
        return this;
    }

    /** What was asked for, as paths. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What was asked for that contains a text. */
    List<String> asked(String part) {
        return asked().stream().filter(path -> path.contains(part)).toList();
    }

    /** Which rules were broken. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            asked.add(target.replaceFirst("^/" + HOST, ""));
            if (!target.startsWith("/" + HOST + "/")) {
                violations.add("asked elsewhere: " + target);
            }
            if (clock.instant().isBefore(leaveAloneUntil)) {
                violations.add("asked while it wanted to be left alone: " + target);
            }
            String refusal = refusals.remove(asked.size());
            if (exchange.getRequestHeaders().getFirst("User-Agent") == null) {
                answer(exchange, 400, "text/plain", "no User-Agent".getBytes(StandardCharsets.UTF_8));
            } else if (refusal != null) {
                refuse(exchange, refusal);
            } else if (target.startsWith("/" + HOST + "/cdx/search/cdx?")) {
                count(lists, 24, target);
                list(exchange);
            } else {
                count(mementos, mementosAMinute, target);
                playback(exchange, target);
            }
        }
    }

    private void refuse(HttpExchange exchange, String retryAfter) throws IOException {
        leaveAloneUntil = clock.instant().plusSeconds(retryAfter.isEmpty() ? 60 : Long.parseLong(retryAfter));
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        answer(exchange, 429, "text/html", "<h1>429</h1>".getBytes(StandardCharsets.UTF_8));
    }

    private void count(Deque<Instant> times, int most, String target) {
        Instant now = clock.instant();
        times.add(now);
        while (!times.isEmpty() && !times.peek().isAfter(now.minus(MINUTE))) {
            times.poll();
        }
        if (times.size() > most) {
            violations.add(times.size() + " requests within a minute: " + target);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        String below = query.get("url").toLowerCase(Locale.ROOT);
        if (unlisted.contains(below.split("/", 2)[0])) {
            answer(exchange, 403, "text/plain", EXCLUSION.getBytes(StandardCharsets.UTF_8));
            return;
        }
        List<String> fields = Arrays.asList(query.get("fl").split(","));
        if (!fields.contains("urlkey")) {
            violations.add("no urlkey in fl: the key skips years");
        }
        Pattern status =
                Pattern.compile(query.getOrDefault("filter", "statuscode:.*").substring("statuscode:".length()));
        List<Capture> matching = captures.stream()
                .filter(capture -> capture.urlkey().startsWith(below))
                .filter(capture ->
                        status.matcher(Integer.toString(capture.status())).matches())
                .sorted(Comparator.comparing(Capture::urlkey).thenComparing(Capture::time))
                .toList();
        int from = query.containsKey("resumeKey")
                ? Integer.parseInt(query.get("resumeKey").split("[ )]")[1])
                : 0;
        int to = Math.min(matching.size(), from + Math.min(pageSize, Integer.parseInt(query.get("limit"))));
        StringBuilder text = new StringBuilder();
        for (Capture capture : matching.subList(from, to)) {
            text.append(String.join(
                            " ",
                            fields.stream().map(field -> field(capture, field)).toList()))
                    .append('\n');
        }
        if (to < matching.size()) {
            text.append("\ncom%2Ctistory%29").append(repeatsKeys ? 0 : to).append('\n');
        }
        answer(exchange, 200, "text/plain", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String field(Capture capture, String field) {
        return switch (field) {
            case "urlkey" -> capture.urlkey();
            case "timestamp" -> capture.time();
            case "original" -> capture.original();
            case "mimetype" -> capture.type().split(";", 2)[0];
            case "statuscode" -> Integer.toString(capture.status());
            case "digest" -> capture.digest();
            default -> "-";
        };
    }

    private static final String EXCLUSION =
            "org.archive.util.io.RuntimeIOException: org.archive.wayback.exception.AdministrativeAccessControlException: Blocked Site Error";

    private void playback(HttpExchange exchange, String target) throws IOException {
        if (!"identity".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"))) {
            violations.add("asked for packed bytes: " + target);
        }
        Matcher path = PLAYBACK.matcher(target);
        if (!path.matches()) {
            violations.add("no memento without changes: " + target);
            answer(exchange, 404, "text/html", new byte[0]);
            return;
        }
        String original = path.group(2);
        String host = HttpUrl.get(original).host();
        Instant until = slow.get(original);
        if (excluded.contains(host)) {
            exchange.getResponseHeaders().set("X-Archive-Wayback-Runtime-Error", EXCLUSION);
            answer(exchange, 403, "text/html", new byte[0]);
        } else if (until != null && clock.instant().isBefore(until)) {
            answer(exchange, 504, "text/html", new byte[0]);
        } else {
            nearest(exchange, path.group(1), original);
        }
    }

    private void nearest(HttpExchange exchange, String time, String original) throws IOException {
        String key = new Capture(time, original, "", 0, new byte[0], null).urlkey();
        Instant wish = LocalDateTime.parse(time, TIMESTAMP).toInstant(ZoneOffset.UTC);
        Capture nearest = captures.stream()
                .filter(capture -> capture.urlkey().equals(key))
                .min(Comparator.comparing(
                        capture -> Duration.between(wish, capture.instant()).abs()))
                .orElse(null);
        if (nearest == null) {
            answer(exchange, 404, "text/html", "<html>not archived</html>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (!nearest.time().equals(time)) {
            exchange.getResponseHeaders().set("Location", "/web/" + nearest.time() + "id_/" + nearest.original());
            answer(exchange, 302, "text/html", new byte[0]);
            return;
        }
        exchange.getResponseHeaders()
                .set(
                        "Memento-Datetime",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                nearest.instant().atOffset(ZoneOffset.UTC)));
        exchange.getResponseHeaders().set("X-Archive-Orig-Server", "nginx");
        exchange.getResponseHeaders().set("Content-Encoding", "");
        if (nearest.location() != null) {
            exchange.getResponseHeaders().set("Location", nearest.location());
        }
        answer(exchange, nearest.status(), nearest.type(), nearest.body());
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
