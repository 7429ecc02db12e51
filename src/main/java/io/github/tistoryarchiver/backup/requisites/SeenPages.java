package io.github.tistoryarchiver.backup.requisites;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.http.warc.ForeignRecord;
import io.github.tistoryarchiver.http.warc.ForeignWarc;
import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.tistory.media.PageRequisites;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Remembers what the pages of a blog ask for, those that pass by in a run and those that earlier runs recorded. Thread-safe. */
public final class SeenPages implements Fetcher {
    /** The largest page that is read, in bytes. */
    private static final int MAX_PAGE = 32 << 20;

    /** Far more than a blog's pages ask for. */
    private static final int MAX_ADDRESSES = 100_000;

    private final Fetcher inner;
    private final Map<HttpUrl, HttpUrl> asked = new LinkedHashMap<>();

    public SeenPages(Fetcher inner) {
        this.inner = inner;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        Response response = inner.fetch(request);
        if (request.kind() == Request.Kind.PAGE && response.isSuccess()) {
            try {
                see(
                        response.url(),
                        response.header("Content-Type"),
                        response.body().bytes());
            } catch (IOException e) {
                throw new FetchException(FetchException.Reason.CONNECTION, request.url(), e);
            }
        }
        return response;
    }

    private void see(HttpUrl url, @Nullable String type, byte[] page) throws IOException {
        if (type == null || type.contains("html")) {
            Set<HttpUrl> found =
                    PageRequisites.ofPage(Jsoup.parse(new ByteArrayInputStream(page), null, url.toString()));
            synchronized (asked) {
                found.stream()
                        .filter(address -> asked.size() < MAX_ADDRESSES)
                        .forEach(address -> asked.putIfAbsent(address, url));
            }
        }
    }

    /** Reads the pages that earlier runs recorded. */
    void read(List<Path> recordings) {
        for (Path file : recordings) {
            try {
                ForeignWarc.read(file, record -> {
                    HttpUrl url = record.type().equals("response") ? HttpUrl.parse(record.target()) : null;
                    HttpMessage message = url == null ? null : message(record);
                    if (url != null && message != null) {
                        see(url, message.headers().get("Content-Type"), message.body());
                    }
                    return null;
                });
            } catch (IOException e) {
                throw new ArchiveException(file, e);
            }
        }
    }

    private static @Nullable HttpMessage message(ForeignRecord record) throws IOException {
        InputStream block = new BufferedInputStream(record.block());
        HttpMessage head = HttpMessage.headOf(block);
        return head == null || head.status() / 100 != 2 ? null : head.with(block, MAX_PAGE);
    }

    /** Returns what pages ask for, each with the first page that does. */
    Map<HttpUrl, HttpUrl> asked() {
        synchronized (asked) {
            return new LinkedHashMap<>(asked);
        }
    }
}
