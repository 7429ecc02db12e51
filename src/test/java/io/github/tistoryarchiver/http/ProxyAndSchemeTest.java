package io.github.tistoryarchiver.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.http.decorator.HttpsFirstFetcher;
import io.github.tistoryarchiver.http.decorator.RedirectingFetcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proxy that does not work is named, and hosts that lead from https back to http are followed there. */
class ProxyAndSchemeTest {
    private static final HttpUrl PAGE = HttpUrl.get("https://sora.tistory.com/1");

    @TempDir
    Path folder;

    private static FetchException failure(AddressGuard guard, ProxySetting proxy, Path folder) {
        try (OkHttpFetcher fetcher = new OkHttpFetcher("test", guard, Limits.DEFAULT, folder, proxy)) {
            return org.assertj.core.api.Assertions.catchThrowableOfType(
                    FetchException.class, () -> fetcher.fetch(Request.page(PAGE)));
        }
    }

    @Test
    void aProxyThatDoesNotExistIsNamed() {
        AddressGuard guard = new AddressGuard(Set.of("nonsense"), host -> {
            throw new UnknownHostException(host);
        });

        FetchException failure = failure(guard, ProxySetting.parse("nonsense"), folder);

        assertThat(failure.reason()).isEqualTo(FetchException.Reason.PROXY);
        assertThat(failure.url()).hasToString("http://nonsense/");
        assertThat(failure.mayPass()).isFalse();
    }

    @Test
    void aProxyWhereNobodyListensIsNamed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        FetchException failure =
                failure(new AddressGuard(Set.of("127.0.0.1")), new ProxySetting("127.0.0.1", port), folder);

        assertThat(failure.reason()).isEqualTo(FetchException.Reason.PROXY);
        assertThat(failure.url().port()).isEqualTo(port);
    }

    @Test
    void aProxyThatRefusesIsNamed() throws Exception {
        try (ServerSocket refusing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answer = new Thread(() -> {
                try (var socket = refusing.accept()) {
                    socket.getInputStream().read(new byte[4096]);
                    socket.getOutputStream()
                            .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            answer.start();

            FetchException failure = failure(
                    new AddressGuard(Set.of("127.0.0.1")),
                    new ProxySetting("127.0.0.1", refusing.getLocalPort()),
                    folder);

            answer.join();
            assertThat(failure.reason()).isEqualTo(FetchException.Reason.PROXY);
        }
    }

    @Test
    void aProxyGetsTheLoginOfItsAddressOnce() throws Exception {
        try (ServerSocket refusing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refusing.setSoTimeout(10_000);
            List<String> received = Collections.synchronizedList(new ArrayList<>());
            Thread answer = new Thread(() -> {
                try (var socket = refusing.accept()) {
                    byte[] head = new byte[4096];
                    int length = socket.getInputStream().read(head);
                    received.add(new String(head, 0, length, StandardCharsets.US_ASCII));
                    socket.getOutputStream()
                            .write(("HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
                                            + "Connection: close\r\nContent-Length: 0\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            answer.start();

            FetchException failure = failure(
                    new AddressGuard(Set.of("127.0.0.1")),
                    ProxySetting.parse("http://sora:secret@127.0.0.1:" + refusing.getLocalPort()),
                    folder);

            answer.join();
            assertThat(failure.reason()).isEqualTo(FetchException.Reason.PROXY);
            assertThat(failure).hasMessageNotContaining("secret");
            assertThat(received).hasSize(1);
            assertThat(received.get(0)).contains("Proxy-Authorization: Basic c29yYTpzZWNyZXQ=");
        }
    }

    /** Answers https with a redirect to the same address by http, as a host without a certificate of its own does. */
    private static Fetcher downgrading(List<Request> asked) {
        return request -> {
            asked.add(request);
            HttpUrl url = request.url();
            return url.isHttps()
                    ? new Response(
                            url,
                            301,
                            Headers.of(
                                    "Location",
                                    url.newBuilder()
                                            .scheme("http")
                                            .port(80)
                                            .build()
                                            .toString()),
                            Body.of(new byte[0]))
                    : new Response(url, 200, Headers.of(), Body.of("page".getBytes(StandardCharsets.UTF_8)));
        };
    }

    @Test
    void aRedirectFromHttpsToHttpIsFollowedWithoutTheLogin() throws IOException {
        List<Request> asked = new ArrayList<>();
        Fetcher fetcher = new RedirectingFetcher(new HttpsFirstFetcher(downgrading(asked)));

        for (String path : List.of("/1", "/2")) {
            Request page = Request.page(PAGE.resolve(path)).withCookie("TSSESSION=secret");
            try (Response response = fetcher.fetch(page)) {
                assertThat(response.status()).isEqualTo(200);
                assertThat(response.url()).hasToString("http://sora.tistory.com" + path);
            }
        }
        assertThat(asked)
                .filteredOn(request -> !request.url().isHttps())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.cookie()).isNull());
    }

    @Test
    void aRedirectToHttpIntoAPrivateNetworkIsRefused() {
        AddressGuard guard = new AddressGuard(Set.of());
        try (OkHttpFetcher real = new OkHttpFetcher("test", guard, Limits.DEFAULT, folder, null)) {
            Fetcher first = request -> request.url().host().equals("sora.tistory.com")
                    ? new Response(
                            request.url(), 302, Headers.of("Location", "http://127.0.0.1/"), Body.of(new byte[0]))
                    : real.fetch(request);

            assertThatThrownBy(() -> new RedirectingFetcher(new HttpsFirstFetcher(first)).fetch(Request.page(PAGE)))
                    .isInstanceOfSatisfying(
                            FetchException.class,
                            refused -> assertThat(refused.reason()).isEqualTo(FetchException.Reason.REFUSED_ADDRESS));
        }
    }
}
