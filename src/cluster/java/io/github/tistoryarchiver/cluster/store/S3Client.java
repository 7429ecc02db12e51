package io.github.tistoryarchiver.cluster.store;

import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.http.decorator.Sleeper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The few requests to one bucket of an object store that archives need. Repeats what fails for reasons that pass: the
 * store is busy, the network is down, an answer was lost. Thread-safe.
 */
public final class S3Client implements AutoCloseable {
    private static final int MAX_TRIES = 9;
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MAX_LIST_BYTES = 64L << 20;
    private static final String NOTHING = Sha256.of(new byte[0]);
    private static final Set<Integer> PASSING = Set.of(408, 409, 429, 500, 502, 503, 504);
    private static final int CHANGED = 412;
    private static final int MISSING = 404;

    private final OkHttpClient http = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(PATIENCE)
            .readTimeout(PATIENCE)
            .writeTimeout(PATIENCE)
            .build();
    private final String bucket;
    private final HttpUrl bucketUrl;
    private final SigV4 signature;
    private final InstantSource clock;
    private final Sleeper sleeper;

    /**
     * Opens a bucket; sends nothing.
     *
     * @param clock for signatures, which are valid for minutes
     */
    public S3Client(S3Settings settings, String bucket, InstantSource clock, Sleeper sleeper) {
        this.bucket = bucket;
        this.bucketUrl = HttpUrl.get(settings.bucketUrl(bucket));
        this.signature = new SigV4(settings);
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** A request but for its signature. */
    private record Ask(
            String method,
            String key,
            Map<String, String> query,
            Map<String, String> headers,
            @Nullable Content content) {
        static Ask of(String method, String key) {
            return new Ask(method, key, Map.of(), Map.of(), null);
        }
    }

    /** Reads an answer. */
    private interface Reading<T> {
        @Nullable
        T read(Response response) throws IOException;
    }

    /** The bytes of an object, and its ETag as of then. */
    record Held(byte[] bytes, String etag) {}

    /**
     * Returns an object; {@code null} if there is none.
     *
     * @param most how many bytes it may have
     */
    @Nullable
    Held get(String key, long most) throws IOException {
        return ask(Ask.of("GET", key), response -> {
            if (response.code() == MISSING) {
                return null;
            }
            return new Held(bytes(key, response, most), etag(response));
        });
    }

    private byte[] bytes(String key, Response response, long most) throws IOException {
        byte[] bytes = response.body().byteStream().readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > most) {
            throw new S3Exception(address(key) + " is larger than " + most + " bytes, which it should not be.");
        }
        return bytes;
    }

    /**
     * Copies an object to a file.
     *
     * @return the SHA-256 of the file as hexadecimal digits; {@code null} if there is no such object
     */
    @Nullable
    String download(String key, Path file) throws IOException {
        return ask(Ask.of("GET", key), response -> {
            if (response.code() == MISSING) {
                return null;
            }
            MessageDigest digest = Sha256.digest();
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (InputStream in = new DigestInputStream(response.body().byteStream(), digest)) {
                Files.deleteIfExists(file);
                Files.copy(in, file);
            }
            return Sha256.hex(digest);
        });
    }

    /** Puts an object in place, whatever was there. */
    void put(String key, Content content) throws IOException {
        Ask ask = new Ask("PUT", key, Map.of(), Map.of(), content);
        ask(ask, response -> {
            if (!response.isSuccessful()) {
                throw refusal(ask, response);
            }
            return etag(response);
        });
    }

    /**
     * Puts an object in place if what is there is what the caller knows.
     *
     * @param before the ETag of what is there; {@code null} for nothing
     * @return the new ETag
     * @throws ConflictException when something else is there, which is not the same content
     */
    String replace(String key, Content content, @Nullable String before) throws IOException {
        Map<String, String> condition = before == null ? Map.of("if-none-match", "*") : Map.of("if-match", before);
        Ask ask = new Ask("PUT", key, Map.of(), condition, content);
        String etag =
                ask(ask, response -> response.code() == CHANGED || response.code() == MISSING ? null : etag(response));
        if (etag == null) { // perhaps by an earlier try of this request, whose answer was lost
            etag = etagIfItHolds(key, content);
        }
        if (etag == null) {
            throw conflict(key);
        }
        return etag;
    }

    /** Returns the ETag of an object; {@code null} if it has other content. */
    private @Nullable String etagIfItHolds(String key, Content content) throws IOException {
        return ask(Ask.of("GET", key), response -> {
            boolean isSame = response.isSuccessful()
                    && Sha256.of(response.body().byteStream()).equals(content.sha256());
            return isSame ? etag(response) : null;
        });
    }

    /** Deletes an object; that it is not there is no error. */
    void delete(String key) throws IOException {
        ask(Ask.of("DELETE", key), Response::code);
    }

    /** Returns all objects whose keys begin in this way. */
    List<S3Object> list(String prefix) throws IOException {
        List<S3Object> all = new ArrayList<>();
        String next = null;
        do {
            S3Page page = page(prefix, Map.of(), next);
            page.objects().stream()
                    .filter(object -> object.key().startsWith(prefix))
                    .forEach(all::add);
            next = page.next();
        } while (next != null);
        return all;
    }

    /** Returns what keys that begin in this way have up to the next slash, each once. */
    List<String> folders(String prefix) throws IOException {
        List<String> all = new ArrayList<>();
        String next = null;
        do {
            S3Page page = page(prefix, Map.of("delimiter", "/"), next);
            all.addAll(page.folders());
            next = page.next();
        } while (next != null);
        return all;
    }

    /** Checks that the bucket is there and may be listed. */
    void check(String prefix) throws IOException {
        page(prefix, Map.of("max-keys", "1"), null);
    }

    private S3Page page(String prefix, Map<String, String> more, @Nullable String next) throws IOException {
        Map<String, String> query = new TreeMap<>(more);
        query.put("list-type", "2");
        query.put("encoding-type", "url");
        query.put("prefix", prefix);
        if (next != null) {
            query.put("continuation-token", next);
        }
        Ask ask = new Ask("GET", "", query, Map.of(), null);
        return Objects.requireNonNull(ask(ask, response -> {
            if (!response.isSuccessful()) {
                throw refusal(ask, response);
            }
            return S3Page.read(new ByteArrayInputStream(bytes("", response, MAX_LIST_BYTES)));
        }));
    }

    /** Sends a request until it is answered: with success, or that something is missing or changed. */
    private <T> @Nullable T ask(Ask ask, Reading<T> reading) throws IOException {
        IOException last = null;
        for (int tried = 0; tried < MAX_TRIES; tried++) {
            if (tried > 0) {
                rest(tried);
            }
            try (Response response = http.newCall(request(ask)).execute()) {
                if (response.isSuccessful() || response.code() == MISSING || response.code() == CHANGED) {
                    return reading.read(response);
                }
                last = refusal(ask, response);
                if (!PASSING.contains(response.code())) {
                    throw last;
                }
            } catch (S3Exception | InterruptedIOException e) {
                if (!(e instanceof SocketTimeoutException)) {
                    throw e;
                }
                last = e;
            } catch (IOException e) {
                last = e;
            }
        }
        throw new S3Exception(
                address(ask.key()) + ": the store did not answer, " + MAX_TRIES + " times.",
                Objects.requireNonNull(last));
    }

    private Request request(Ask ask) {
        String base = bucketUrl.encodedPath().replaceFirst("/$", "");
        String path = base + "/" + SigV4.encodedPath(ask.key());
        String query = SigV4.encodedQuery(ask.query());
        boolean isUsualPort = bucketUrl.port() == HttpUrl.defaultPort(bucketUrl.scheme());
        String host = bucketUrl.host() + (isUsualPort ? "" : ":" + bucketUrl.port());
        Map<String, String> headers = new TreeMap<>(ask.headers());
        headers.put("host", host);
        headers.put("accept-encoding", "identity");
        Content content = ask.content();
        String payload = content == null ? NOTHING : content.sha256();
        Request.Builder request = new Request.Builder()
                .url(bucketUrl.scheme() + "://" + host + path + (query.isEmpty() ? "" : "?" + query))
                .method(ask.method(), content == null ? null : content.body());
        signature
                .signed(ask.method(), path, query, headers, payload, clock.instant())
                .forEach(request::header);
        return request.build();
    }

    private S3Exception refusal(Ask ask, Response response) throws IOException {
        String text = new String(response.body().byteStream().readNBytes(1 << 13), StandardCharsets.UTF_8);
        String code = text.contains("<Code>") ? text.replaceFirst("(?s).*?<Code>([^<]{0,80})<.*", "$1") : "";
        return new S3Exception(ask.method() + " " + address(ask.key()) + ": " + response.code() + " " + code);
    }

    private void rest(int tried) throws IOException {
        Duration wait = FIRST_WAIT.multipliedBy(1L << tried);
        try {
            sleeper.sleep(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static String etag(Response response) throws IOException {
        String etag = response.header("ETag");
        if (etag == null) {
            throw new S3Exception(response.request().url().encodedPath() + ": the store's answer lacks an ETag.");
        }
        return etag;
    }

    /** Returns what is said when an object is not as it was. */
    ConflictException conflict(String key) {
        return new ConflictException(address(key));
    }

    private String address(String key) {
        return "s3://" + bucket + "/" + key;
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
