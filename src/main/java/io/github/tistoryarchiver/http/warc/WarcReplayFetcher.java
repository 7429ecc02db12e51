package io.github.tistoryarchiver.http.warc;

import io.github.tistoryarchiver.http.Body;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Answers requests from WARC files: with the latest successful response for an address, else with the latest one.
 * Addresses that were never recorded get a 404.
 */
public final class WarcReplayFetcher implements Fetcher {
    private final Map<String, Place> places = new HashMap<>();

    private record Place(Path file, long position, boolean success) {}

    private WarcReplayFetcher() {}

    /**
     * Indexes WARC files.
     *
     * @param files oldest first
     * @throws IOException when one cannot be read
     */
    public static WarcReplayFetcher of(List<Path> files) throws IOException {
        WarcReplayFetcher replay = new WarcReplayFetcher();
        for (Path file : files) {
            try (WarcReader reader = new WarcReader(file)) {
                for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                    if (record.get() instanceof WarcResponse response) {
                        boolean success = response.http().status() / 100 == 2;
                        replay.places.merge(
                                WarcReplayFetcher.key(response.target()),
                                new Place(file, reader.position(), success),
                                (old, late) -> old.success() && !late.success() ? old : late);
                    }
                }
            }
        }
        return replay;
    }

    /** Tells whether an address was ever recorded. */
    public boolean knows(HttpUrl url) {
        return places.containsKey(key(url.toString()));
    }

    /**
     * Returns the key of an address, the same for http and https, because
     * {@link io.github.tistoryarchiver.http.decorator.HttpsFirstFetcher} may have changed the scheme.
     */
    private static String key(String target) {
        return target.startsWith("http:") ? "https:" + target.substring(5) : target;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        Place place = places.get(key(WarcRecords.targetUri(request)));
        if (place == null) {
            return new Response(request.url(), 404, Headers.of(), Body.of(new byte[0]));
        }
        try (WarcReader reader = new WarcReader(place.file())) {
            reader.position(place.position());
            WarcRecord record = reader.next().orElse(null);
            if (record instanceof WarcResponse response) {
                return response(request.url(), response);
            }
            throw new FetchException(FetchException.Reason.TRUNCATED, request.url(), null);
        } catch (IOException e) {
            throw e instanceof FetchException known
                    ? known
                    : new FetchException(FetchException.Reason.TRUNCATED, request.url(), e);
        }
    }

    private static Response response(HttpUrl url, WarcResponse recorded) throws IOException {
        Headers.Builder headers = new Headers.Builder();
        recorded.http()
                .headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> headers.addUnsafeNonAscii(name, value)));
        if (headers.get("Date") == null) {
            headers.set("Date", recorded.date());
        }
        byte[] body = recorded.http().body().stream().readAllBytes();
        return new Response(url, recorded.http().status(), headers.build(), Body.of(body));
    }
}
