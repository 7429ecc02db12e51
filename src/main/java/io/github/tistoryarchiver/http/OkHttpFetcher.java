package io.github.tistoryarchiver.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Fetches over the network. Follows no redirects, tries once, keeps no cookies. */
public final class OkHttpFetcher implements Fetcher, AutoCloseable {
    /** A page larger than this is refused; the largest real ones known are below 1 MB. */
    static final long MAX_PAGE_BYTES = 64L << 20;

    /** Tistory lets nobody attach anything near this size. */
    static final long MAX_ASSET_BYTES = 4L << 30;

    private static final int MEMORY_BYTES = 1 << 20;

    private final OkHttpClient client;
    private final AddressGuard guard;
    private final String userAgent;
    private final Path temporaryFolder;

    /**
     * @param temporaryFolder an existing folder for bodies that are too large for memory
     * @param proxy where to send everything, or {@code null}
     */
    public OkHttpFetcher(String userAgent, AddressGuard guard, Path temporaryFolder, @Nullable Proxy proxy) {
        this.userAgent = userAgent;
        this.guard = guard;
        this.temporaryFolder = temporaryFolder;
        this.client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .dns(guard)
                .proxy(proxy == null ? Proxy.NO_PROXY : proxy)
                .connectTimeout(Duration.ofSeconds(15))
                .readTimeout(Duration.ofSeconds(30))
                .callTimeout(Duration.ofMinutes(30))
                .build();
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        HttpUrl url = request.url();
        guard.check(url);
        okhttp3.Request.Builder call = new okhttp3.Request.Builder()
                .url(url)
                .header("User-Agent", userAgent)
                .header("Accept-Language", "ko,en;q=0.5");
        if (request.referer() != null) {
            call.header("Referer", request.referer().toString());
        }
        if (request.etag() != null) {
            call.header("If-None-Match", request.etag());
        }
        if (request.isPost()) {
            FormBody.Builder form = new FormBody.Builder();
            request.form().forEach(form::add);
            call.post(form.build()).header("X-Requested-With", "XMLHttpRequest");
        }
        try (okhttp3.Response answer = client.newCall(call.build()).execute()) {
            return new Response(
                    url,
                    answer.code(),
                    answer.headers(),
                    read(request, answer.body().byteStream()),
                    answer.networkResponse() == null
                            ? answer.request().headers()
                            : answer.networkResponse().request().headers());
        } catch (IOException e) {
            throw e instanceof FetchException known ? known : new FetchException(reason(e), url, e);
        }
    }

    private Body read(Request request, InputStream stream) throws IOException {
        long most = request.kind() == Request.Kind.PAGE ? MAX_PAGE_BYTES : MAX_ASSET_BYTES;
        byte[] start = stream.readNBytes(request.kind() == Request.Kind.PAGE ? (int) most : MEMORY_BYTES);
        int next = stream.read();
        if (next < 0) {
            return Body.of(start);
        }
        if (request.kind() == Request.Kind.PAGE) {
            throw new FetchException(FetchException.Reason.TOO_LARGE, request.url(), null);
        }
        return spool(request, start, next, stream, most);
    }

    private Body spool(Request request, byte[] start, int next, InputStream rest, long most) throws IOException {
        Path file = Files.createTempFile(temporaryFolder, "download", ".part");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            out.write(next);
            long size = start.length + 1L;
            byte[] buffer = new byte[1 << 16];
            for (int n; (n = rest.read(buffer)) >= 0; size += n) {
                if (size + n > most) {
                    throw new FetchException(FetchException.Reason.TOO_LARGE, request.url(), null);
                }
                out.write(buffer, 0, n);
            }
            whole = true;
            return Body.ofTemporaryFile(file, size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FetchException.Reason reason(IOException e) {
        if (e instanceof AddressGuard.RefusedException) {
            return FetchException.Reason.REFUSED_ADDRESS;
        }
        if (e instanceof UnknownHostException) {
            return FetchException.Reason.UNKNOWN_HOST;
        }
        if (e instanceof SSLException && !(e.getCause() instanceof EOFException)) {
            return FetchException.Reason.TLS;
        }
        if (e instanceof InterruptedIOException) {
            return FetchException.Reason.TIMEOUT;
        }
        if (e instanceof ProtocolException || e instanceof EOFException) {
            return FetchException.Reason.TRUNCATED;
        }
        return FetchException.Reason.CONNECTION;
    }

    /** Ends idle connections at once, so that the program can end. */
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
