package io.github.tistoryarchiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.demo.DemoServer;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.source.Sitemap;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;

/** What the sample blog answers: the posts that its sitemap names, computer and mobile ones, its lists, and comments. */
public final class SamplePages {
    private static final String COMMENTS = "/m/api/50/comment";

    private SamplePages() {}

    /** By path. Each address has to answer with status 200. */
    public static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        try (DemoServer server = DemoServer.start()) {
            for (String path : new String[] {"/", "/sitemap.xml", "/m/api/entry/0/POST?page=0&size=20"}) {
                pages.put(path, read(server, path));
            }
            Sitemap.read(pages.get("/sitemap.xml"), entry -> {
                String path = entry.url().encodedPath();
                if (PostAddress.of(entry.url()) != null && !path.startsWith("/m/")) {
                    pages.put(path, new byte[0]);
                }
            });
            for (String path : pages.keySet().toArray(String[]::new)) {
                pages.put(path, read(server, path));
                if (path.matches("/\\d+")) {
                    pages.put("/m" + path, read(server, "/m" + path));
                }
            }
            pages.put(COMMENTS, read(server, COMMENTS));
        }
        return pages;
    }

    private static byte[] read(DemoServer server, String path) throws IOException {
        HttpUrl url = Objects.requireNonNull(server.address().resolve("/demo.tistory.com" + path));
        HttpURLConnection connection = (HttpURLConnection) url.url().openConnection();
        assertThat(connection.getResponseCode()).as(path).isEqualTo(200);
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
