package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.http.Body;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.importer.stock.FileStock;
import io.github.tistoryarchiver.tistory.media.FileKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Answers for one post: pages and lists of comments from recordings, files from what sources and the archive have. */
final class RecordedFetcher implements Fetcher {
    private static final int NOT_FOUND = 404;

    private final Fetcher recordings;
    private final List<String> hosts;
    private final FileStock stock;
    private final Map<String, FileStock.Held> own = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    /** @param hosts of the blog; an answer of one counts for the others */
    RecordedFetcher(Fetcher recordings, List<String> hosts, FileStock stock) {
        this.recordings = recordings;
        this.hosts = hosts;
        this.stock = stock;
    }

    /** Adds a file that the archive has already. */
    void add(HttpUrl address, FileStock.Held file) {
        own.merge(FileKey.of(address), file, FileStock.Held::better);
    }

    /** Makes a file answer for another address as well, if that has none. */
    void alias(HttpUrl address, HttpUrl same) {
        aliases.putIfAbsent(FileKey.of(address), FileKey.of(same));
    }

    /** Returns the file for an address; {@code null} if there is none. */
    FileStock.@Nullable Held find(HttpUrl address) {
        String key = FileKey.of(address);
        FileStock.Held found = byKey(key);
        String other = aliases.get(key);
        return found != null || other == null ? found : byKey(other);
    }

    private FileStock.@Nullable Held byKey(String key) {
        FileStock.Held one = own.get(key);
        FileStock.Held other = stock.of(key);
        return one == null ? other : other == null ? one : FileStock.Held.better(one, other);
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        if (request.kind() == Request.Kind.ASSET) {
            return file(request.url());
        }
        Response first = recordings.fetch(request);
        if (first.status() != NOT_FOUND) {
            return first;
        }
        for (String host : hosts) {
            if (!host.equals(request.url().host())) {
                HttpUrl there = request.url().newBuilder().host(host).build();
                Response other = recordings.fetch(request.to(there));
                if (other.status() != NOT_FOUND) {
                    return other.from(request.url());
                }
            }
        }
        return first;
    }

    private Response file(HttpUrl url) {
        FileStock.Held file = find(url);
        if (file == null) {
            return new Response(url, NOT_FOUND, Headers.of(), Body.of(new byte[0]));
        }
        Headers headers = file.contentType() == null ? Headers.of() : Headers.of("Content-Type", file.contentType());
        return new Response(url, 200, headers, Body.ofFile(file.path(), file.bytes()));
    }
}
