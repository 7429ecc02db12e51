package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.cli.environment.RealNetwork;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.decorator.Pacer;
import io.github.tistoryarchiver.http.decorator.RoutedFetcher;
import io.github.tistoryarchiver.http.decorator.Sleeper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;

/**
 * Sends all requests to one server on loopback, at the time of day of the other tests. A worker can be made to
 * fail, as if its memory were full.
 */
record LoopbackAccess(String server) implements NetworkAccess {
    private static final AtomicInteger REQUESTS_TO_FAILURE = new AtomicInteger(Integer.MAX_VALUE);

    /** Lets a worker fail after so many more requests of all, once. */
    static void failAfter(int requests) {
        REQUESTS_TO_FAILURE.set(requests);
    }

    @Override
    public Network open() throws IOException {
        HttpUrl address = HttpUrl.get(server);
        RealNetwork real = RealNetwork.open(Set.of(address.host()), null);
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.ofHours(9));
        Fetcher routed = new RoutedFetcher(real.fetcher(), address);
        Fetcher failing = request -> {
            if (REQUESTS_TO_FAILURE.decrementAndGet() == 0) {
                throw new OutOfMemoryError("made up by the test");
            }
            return routed.fetch(request);
        };
        return new Network() {
            @Override
            public RunEnvironment environment() {
                return new RunEnvironment(failing, clock, Pacer.forwardOnly(), Sleeper.REAL, () -> false);
            }

            @Override
            public void close() {
                real.close();
            }
        };
    }
}
