package io.github.tistoryarchiver.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.tistoryarchiver.http.decorator.RedirectingFetcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real connections: a page that leads to a machine of the user's own network, here another address of this one. */
class PrivateNetworkTest {
    @TempDir
    Path temporary;

    private final AtomicInteger reached = new AtomicInteger();
    private HttpServer secret;
    private HttpServer blog;

    @BeforeEach
    void start() throws IOException {
        secret = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0), 0);
        secret.createContext("/", exchange -> {
            reached.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        secret.start();
        blog = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        blog.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", secretAddress("127.0.0.2"));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        blog.start();
    }

    @AfterEach
    void stop() {
        secret.stop(0);
        blog.stop(0);
    }

    private String secretAddress(String host) {
        return "http://" + host + ":" + secret.getAddress().getPort() + "/latest/meta-data";
    }

    private FetchException.Reason refusal(AddressGuard guard, String address) {
        try (OkHttpFetcher fetcher = new OkHttpFetcher("test", guard, Limits.DEFAULT, temporary, null)) {
            new RedirectingFetcher(fetcher).fetch(Request.page(HttpUrl.get(address)));
            throw new AssertionError("was reached");
        } catch (FetchException e) {
            return e.reason();
        }
    }

    @Test
    void aRedirectThereIsRefused() {
        String home = "http://127.0.0.1:" + blog.getAddress().getPort() + "/";

        assertThat(refusal(new AddressGuard(Set.of("127.0.0.1")), home))
                .isEqualTo(FetchException.Reason.REFUSED_ADDRESS);
        assertThat(reached).hasValue(0);
    }

    @Test
    void aNameThatLeadsThereIsRefused() {
        AddressGuard guard = new AddressGuard(Set.of(), host -> List.of(InetAddress.getByName("127.0.0.2")));

        assertThat(refusal(guard, secretAddress("img.example.com"))).isEqualTo(FetchException.Reason.REFUSED_ADDRESS);
        assertThat(reached).hasValue(0);
    }

    @Test
    void aNameThatChangesItsMindIsRefusedAtTheConnectionItself() throws Exception {
        InetAddress open = InetAddress.getByName("203.0.113.9");
        InetAddress inside = InetAddress.getByName("127.0.0.2");
        Deque<List<InetAddress>> answers = new ArrayDeque<>(List.of(List.of(open), List.of(inside)));
        AddressGuard guard = new AddressGuard(Set.of(), host -> answers.remove());

        assertThat(guard.lookup("rebind.example.com")).containsExactly(open);
        assertThat(refusal(guard, secretAddress("rebind.example.com")))
                .isEqualTo(FetchException.Reason.REFUSED_ADDRESS);
        assertThat(reached).hasValue(0);
    }

    @Test
    void aNameWithOneHarmlessAddressAmongOthersIsRefused() throws Exception {
        AddressGuard guard = new AddressGuard(
                Set.of(), host -> List.of(InetAddress.getByName("203.0.113.9"), InetAddress.getByName("10.0.0.1")));

        assertThatThrownBy(() -> guard.lookup("img.example.com")).isInstanceOf(AddressGuard.RefusedException.class);
    }
}
