package io.github.tistoryarchiver.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large files wait in a temporary folder until they are whole. */
class TemporaryFolderTest {
    @TempDir
    Path folder;

    @Test
    void thatItCannotBeWrittenToIsNotTakenForATroubleOfTheNetwork() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[3 << 20]);
            exchange.close();
        });
        server.start();
        HttpUrl url = HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        Path noFolder = Files.createFile(folder.resolve("file"));
        try (OkHttpFetcher fetcher =
                new OkHttpFetcher("test", new AddressGuard(Set.of("127.0.0.1")), Limits.DEFAULT, noFolder, null)) {
            assertThatThrownBy(() -> fetcher.fetch(Request.asset(url, url))).hasMessageStartingWith("TEMPORARY_FOLDER");
        } finally {
            server.stop(0);
        }
    }
}
