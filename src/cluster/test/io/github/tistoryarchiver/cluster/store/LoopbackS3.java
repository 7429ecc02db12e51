package io.github.tistoryarchiver.cluster.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.HttpUrl;

/**
 * An object store on loopback with the one bucket {@code bucket}: it checks signatures, replaces objects under conditions, lists in
 * small pages, and can be made to fail.
 */
public final class LoopbackS3 implements AutoCloseable {
    private static final String ACCESS_KEY = "AKIDLOOPBACK";
    private static final String SECRET_KEY = "secret/of+loopback";
    private static final String REGION = "eu-test-1";
    private static final int PAGE = 7;

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile BiFunction<String, String, Fault> faults = (method, key) -> Fault.NONE;

    /** What goes wrong with a request. */
    public enum Fault {
        NONE,
        SLOW_DOWN,
        LOST_REQUEST,
        LOST_ANSWER
    }

    public LoopbackS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/", this::serve);
        server.start();
    }

    public S3Settings settings() {
        HttpUrl endpoint = HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new S3Settings(REGION, endpoint, ACCESS_KEY, SECRET_KEY, "token");
    }

    /** The settings as a machine would find them, for work that is sent to it. */
    public StoreAccess access() {
        int port = server.getAddress().getPort();
        return () ->
                new S3Settings(REGION, HttpUrl.get("http://127.0.0.1:" + port + "/"), ACCESS_KEY, SECRET_KEY, "token");
    }

    /** Decides, by method and key, what goes wrong. It may wait, too. */
    public void faults(BiFunction<String, String, Fault> decides) {
        faults = decides;
    }

    /** All objects by their keys. */
    public Map<String, byte[]> objects() {
        return objects;
    }

    /** All requests in the order of their arrival: method and key. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String method = exchange.getRequestMethod();
            String path = URLDecoder.decode(
                    exchange.getRequestURI().getRawPath().replace("+", "%2B"), StandardCharsets.UTF_8);
            if (!isSigned(exchange, body)) {
                answer(exchange, 403, error("SignatureDoesNotMatch"));
                return;
            }
            if (!path.startsWith("/bucket/")) {
                answer(exchange, 404, error("NoSuchBucket"));
                return;
            }
            String key = path.substring("/bucket/".length());
            asked.add(method + " " + key);
            Fault fault = faults.apply(method, key);
            if (fault == Fault.SLOW_DOWN) {
                answer(exchange, 503, error("SlowDown"));
            } else if (fault != Fault.LOST_REQUEST) {
                Answer answer = answer(exchange, method, key, body);
                if (fault != Fault.LOST_ANSWER) {
                    if (answer.etag() != null) {
                        exchange.getResponseHeaders().set("ETag", answer.etag());
                    }
                    answer(exchange, answer.status(), answer.body());
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int status, byte[] body, String etag) {}

    private synchronized Answer answer(HttpExchange exchange, String method, String key, byte[] body)
            throws GeneralSecurityException {
        byte[] held = objects.get(key);
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        String noneMatch = exchange.getRequestHeaders().getFirst("If-None-Match");
        return switch (method) {
            case "GET" ->
                key.isEmpty()
                        ? new Answer(200, list(query(exchange)), null)
                        : held == null ? new Answer(404, error("NoSuchKey"), null) : new Answer(200, held, etag(held));
            case "DELETE" -> {
                objects.remove(key);
                yield new Answer(204, new byte[0], null);
            }
            default -> {
                if (match != null && held == null) {
                    yield new Answer(404, error("NoSuchKey"), null);
                }
                if ((match != null && !match.equals(etag(held))) || ("*".equals(noneMatch) && held != null)) {
                    yield new Answer(412, error("PreconditionFailed"), null);
                }
                objects.put(key, body);
                yield new Answer(200, new byte[0], etag(body));
            }
        };
    }

    private byte[] list(Map<String, String> query) throws GeneralSecurityException {
        String prefix = query.getOrDefault("prefix", "");
        String after = query.getOrDefault("continuation-token", "");
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><ListBucketResult>");
        TreeSet<String> folders = new TreeSet<>();
        int count = 0;
        String last = "";
        boolean isTruncated = false;
        for (Map.Entry<String, byte[]> object : objects.tailMap(prefix).entrySet()) {
            String key = object.getKey();
            if (!key.startsWith(prefix) || (!after.isEmpty() && key.compareTo(after) <= 0)) {
                continue;
            }
            isTruncated = count == PAGE;
            if (isTruncated) {
                break;
            }
            int slash = query.containsKey("delimiter") ? key.indexOf('/', prefix.length()) : -1;
            if (slash >= 0) {
                folders.add(key.substring(0, slash + 1));
            } else {
                xml.append("<Contents><Key>").append(encoded(key)).append("</Key><ETag>&quot;");
                xml.append(etag(object.getValue()).replace("\"", "")).append("&quot;</ETag><Size>");
                xml.append(object.getValue().length).append("</Size></Contents>");
            }
            count++;
            last = key;
        }
        folders.forEach(folder ->
                xml.append("<CommonPrefixes><Prefix>").append(encoded(folder)).append("</Prefix></CommonPrefixes>"));
        xml.append("<IsTruncated>").append(isTruncated).append("</IsTruncated>");
        if (isTruncated) {
            xml.append("<NextContinuationToken>").append(last).append("</NextContinuationToken>");
        }
        return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> all = new TreeMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            String[] pair = part.split("=", 2);
            all.put(
                    URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return all;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] error(String code) {
        return ("<Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
    }

    /** The ETag of an object. */
    public static String etag(byte[] bytes) throws GeneralSecurityException {
        return "\"" + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes)) + "\"";
    }

    /** Computes the signature of a request from what arrived, as the store's documentation has it. */
    private static boolean isSigned(HttpExchange exchange, byte[] body) throws GeneralSecurityException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        String time = headers.getOrDefault("x-amz-date", "00000000");
        String payload = headers.get("x-amz-content-sha256");
        String scope = time.substring(0, 8) + "/" + REGION + "/s3/aws4_request";
        String given = headers.getOrDefault("authorization", "");
        String names = given.replaceFirst(".*SignedHeaders=([^,]*),.*", "$1");
        if (!List.of(names.split(";"))
                        .containsAll(List.of("host", "x-amz-date", "x-amz-content-sha256", "x-amz-security-token"))
                || !sha256(body).equals(payload)) {
            return false;
        }
        String query = exchange.getRequestURI().getRawQuery();
        String sorted =
                query == null ? "" : Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&"));
        String request =
                exchange.getRequestMethod() + "\n" + exchange.getRequestURI().getRawPath() + "\n" + sorted + "\n"
                        + Arrays.stream(names.split(";"))
                                .map(name -> name + ":" + headers.get(name) + "\n")
                                .collect(Collectors.joining())
                        + "\n" + names + "\n" + payload;
        String text =
                "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + sha256(request.getBytes(StandardCharsets.UTF_8));
        byte[] key = ("AWS4" + SECRET_KEY).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        return given.equals("AWS4-HMAC-SHA256 Credential=" + ACCESS_KEY + "/" + scope + ",SignedHeaders=" + names
                + ",Signature=" + HexFormat.of().formatHex(hmac(key, text)));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** The objects below a folder that are not of a state, with their bytes as text. */
    public Map<String, String> files(String prefix) {
        Map<String, String> files = new LinkedHashMap<>();
        objects.tailMap(prefix).forEach((key, bytes) -> {
            if (key.startsWith(prefix) && !key.contains("/.state/")) {
                files.put(key.substring(prefix.length()), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        });
        return Collections.unmodifiableMap(files);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
