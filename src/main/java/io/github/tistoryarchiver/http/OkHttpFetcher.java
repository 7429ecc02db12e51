package io.github.tistoryarchiver.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Fetches over the network with OkHttp. Follows no redirects, does not retry responses, keeps no cookies. */
public final class OkHttpFetcher implements Fetcher, AutoCloseable {
    private final OkHttpClient client;
    private final AddressGuard guard;
    private final Limits limits;
    private final String userAgent;
    private final Path temporaryFolder;
    private final @Nullable ProxySetting proxy;

    /**
     * Opens the client.
     *
     * @param temporaryFolder an existing folder for bodies that are too large for memory
     * @param proxy the proxy for all requests; {@code null} for none
     */
    public OkHttpFetcher(
            String userAgent, AddressGuard guard, Limits limits, Path temporaryFolder, @Nullable ProxySetting proxy) {
        this.proxy = proxy;
        this.limits = limits;
        this.userAgent = userAgent;
        this.guard = guard;
        this.temporaryFolder = temporaryFolder;
        this.client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .dns(guard)
                .proxy(proxy == null ? Proxy.NO_PROXY : proxy.toProxy())
                .proxyAuthenticator(proxy == null ? Authenticator.NONE : (route, refused) -> proxy.withLogin(refused))
                .connectTimeout(limits.connect())
                .readTimeout(limits.silence())
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
        if (request.cookie() != null) {
            call.header("Cookie", request.cookie());
        }
        if (request.etag() != null) {
            call.header("If-None-Match", request.etag());
        }
        if (request.isPost()) {
            FormBody.Builder form = new FormBody.Builder();
            request.form().forEach(form::add);
            call.post(form.build()).header("X-Requested-With", "XMLHttpRequest");
        }
        if (request.kind().isFile()) {
            call.header("Accept-Encoding", "identity");
        }
        Call sent = clientFor(request.kind()).newCall(call.build());
        sent.timeout().timeout(limits.timeOf(request.kind()).toMillis(), TimeUnit.MILLISECONDS);
        try (okhttp3.Response answer = sent.execute()) {
            return received(request, answer);
        } catch (IOException e) {
            throw e instanceof FetchException known ? known : failure(url, e);
        }
    }

    /** Returns the client, or one that shares its connections and waits longer. */
    private OkHttpClient clientFor(Request.Kind kind) {
        Duration silence = limits.silenceOf(kind);
        return silence.equals(limits.silence())
                ? client
                : client.newBuilder().readTimeout(silence).build();
    }

    private Response received(Request request, okhttp3.Response answer) throws IOException {
        try {
            Body body = new Download(request, limits, temporaryFolder)
                    .read(answer.body().byteStream());
            return response(request.url(), answer, body, false);
        } catch (Download.BreakOffException e) {
            throw FetchException.truncated(response(request.url(), answer, Body.of(e.received()), true), e);
        }
    }

    private static Response response(HttpUrl url, okhttp3.Response answer, Body body, boolean isShort) {
        okhttp3.Response onTheWire = answer.networkResponse();
        Headers sent = (onTheWire == null ? answer : onTheWire).request().headers();
        return new Response(url, answer.code(), answer.headers(), body, sent, isShort, null);
    }

    private FetchException failure(HttpUrl url, IOException e) {
        return proxy != null && isOfProxy(e)
                ? new FetchException(FetchException.Reason.PROXY, proxy.url(), e)
                : new FetchException(reason(e), url, e);
    }

    /** Tells whether the way to the proxy, or the proxy, failed: with one, nothing else is connected to or looked up. */
    private static boolean isOfProxy(IOException e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return e instanceof UnknownHostException
                || e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || said.contains("for connect:")
                || said.contains("tunnel")
                || said.contains("proxy")
                || (e instanceof SocketTimeoutException && said.contains("connect"));
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

    /** Closes idle connections at once, so that the program can exit. */
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
