package io.github.tistoryarchiver.http.warc;

import io.github.tistoryarchiver.http.Body;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Answers requests from WARC files: with the latest successful response for an address, else with the latest one.
 * Addresses that were never recorded get a 404. Which response is the latest, its record says, whatever its file is
 * called; but one whose content says that it is older than an earlier one, as from a cache, is passed over.
 */
public final class WarcReplayFetcher implements Fetcher {
    private final Map<String, List<Place>> places = new TreeMap<>();
    private final Function<Response, @Nullable Instant> age;

    private record Place(Path file, long position, Instant date, boolean success) {}

    private WarcReplayFetcher(Function<Response, @Nullable Instant> age) {
        this.age = age;
    }

    /**
     * Indexes WARC files.
     *
     * @param files oldest first, which counts for records of the same time
     * @param age returns the time of the last change that a response itself names; {@code null} if it names none
     * @throws IOException when one cannot be read
     */
    public static WarcReplayFetcher of(List<Path> files, Function<Response, @Nullable Instant> age) throws IOException {
        WarcReplayFetcher replay = new WarcReplayFetcher(age);
        for (Path file : files) {
            try (WarcReader reader = new WarcReader(file)) {
                for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                    if (record.get() instanceof WarcResponse response) {
                        boolean success = response.http().status() / 100 == 2;
                        replay.places
                                .computeIfAbsent(key(response.target()), target -> new ArrayList<>())
                                .add(new Place(file, reader.position(), response.date(), success));
                    }
                }
            }
        }
        replay.places.replaceAll((target, all) -> inOrder(all));
        return replay;
    }

    /** Returns the successful places, or all if there are none, by the dates of their records. */
    private static List<Place> inOrder(List<Place> all) {
        boolean anySuccess = all.stream().anyMatch(Place::success);
        return all.stream()
                .filter(place -> place.success() || !anySuccess)
                .sorted(Comparator.comparing(Place::date))
                .toList();
    }

    /** Returns the addresses for which a successful response was recorded, in a fixed order. */
    public List<String> addresses() {
        return places.entrySet().stream()
                .filter(place -> place.getValue().get(0).success())
                .map(Map.Entry::getKey)
                .toList();
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
        List<Place> all = places.get(key(WarcRecords.targetUri(request)));
        if (all == null) {
            return new Response(request.url(), 404, Headers.of(), Body.of(new byte[0]));
        }
        Response latest = read(request, all.get(0));
        Instant changed = all.size() == 1 ? null : age.apply(latest);
        for (Place place : all.subList(1, all.size())) {
            Response response = read(request, place);
            Instant later = age.apply(response);
            if (changed == null || later == null || !later.isBefore(changed)) {
                latest = response;
                changed = later;
            }
        }
        return latest;
    }

    private static Response read(Request request, Place place) throws FetchException {
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
        byte[] body = recorded.http().body().stream().readAllBytes();
        return new Response(url, recorded.http().status(), headers.build(), Body.of(body));
    }
}
