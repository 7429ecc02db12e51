package io.github.tistoryarchiver.http.warc;

import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import okhttp3.Headers;
import okio.ByteString;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Makes WARC/1.1 records (ISO 28500), each as a gzip member of its own with the digest of its block. Bodies are stored
 * decoded, so headers about their transfer are left out.
 */
final class WarcRecords {
    /** Headers of requests that are not stored: secrets, and the host, which is set separately. */
    private static final Set<String> OMITTED_REQUEST_HEADERS = Set.of("host", "cookie", "authorization");

    /** Headers of responses that are not stored: those about the transfer of the body, and secrets. */
    static final Set<String> OMITTED_RESPONSE_HEADERS =
            Set.of("content-encoding", "transfer-encoding", "content-length", "set-cookie");

    private WarcRecords() {}

    /** Returns the {@code warcinfo} record with which a file begins. */
    static byte[] info(Instant time, String software) {
        Warcinfo.Builder info = new Warcinfo.Builder()
                .fields(Map.of("software", List.of(software), "format", List.of("WARC File Format 1.1")));
        return member(info.version(MessageVersion.WARC_1_1).date(seconds(time)).build());
    }

    /** Returns the records of a response and its request. */
    static byte[] exchange(Request request, Response response, Instant time) throws IOException {
        String url = targetUri(request);
        byte[] responseBlock = responseBlock(response);
        byte[] requestBlock = requestBlock(request, response.sent());
        UUID id = UUID.randomUUID();
        WarcResponse responseRecord = new WarcResponse.Builder(url)
                .recordId(id)
                .version(MessageVersion.WARC_1_1)
                .date(seconds(time))
                .blockDigest("sha256", ByteString.of(responseBlock).sha256().hex())
                .body(MediaType.HTTP_RESPONSE, responseBlock)
                .build();
        WarcRequest requestRecord = new WarcRequest.Builder(url)
                .version(MessageVersion.WARC_1_1)
                .date(seconds(time))
                .concurrentTo(responseRecord.id())
                .blockDigest("sha256", ByteString.of(requestBlock).sha256().hex())
                .body(MediaType.HTTP_REQUEST, requestBlock)
                .build();
        return concat(member(responseRecord), member(requestRecord));
    }

    private static byte[] responseBlock(Response response) throws IOException {
        byte[] body = response.body().bytes();
        HttpResponse.Builder builder = new HttpResponse.Builder(response.status(), "");
        response.headers().forEach(header -> {
            if (!OMITTED_RESPONSE_HEADERS.contains(header.getFirst().toLowerCase(Locale.ROOT))) {
                builder.addHeader(header.getFirst(), header.getSecond());
            }
        });
        builder.setHeader("Content-Length", Integer.toString(body.length));
        return concat(builder.build().serializeHeader(), body);
    }

    private static byte[] requestBlock(Request request, Headers sent) {
        String query = request.url().encodedQuery();
        String target = request.url().encodedPath() + (query == null ? "" : "?" + query);
        HttpRequest.Builder builder = new HttpRequest.Builder(request.isPost() ? "POST" : "GET", target);
        builder.setHeader("Host", request.url().host());
        sent.forEach(header -> {
            if (!OMITTED_REQUEST_HEADERS.contains(header.getFirst().toLowerCase(Locale.ROOT))) {
                builder.addHeader(header.getFirst(), header.getSecond());
            }
        });
        return concat(builder.build().serializeHeader(), form(request).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the target URI of the records. For a POST request the form takes the place of the query, because several
     * forms are posted to the same address.
     */
    static String targetUri(Request request) {
        if (!request.isPost()) {
            return request.url().toString();
        }
        return request.url().newBuilder().encodedQuery(form(request)).build().toString();
    }

    private static String form(Request request) {
        return request.form().entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static byte[] member(WarcRecord record) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(plain), WarcCompression.NONE)) {
            writer.write(record);
        } catch (IOException e) {
            throw new UncheckedIOException("in-memory stream failed", e);
        }
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            plain.writeTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException("in-memory stream failed", e);
        }
        return packed.toByteArray();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
