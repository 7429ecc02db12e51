package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.cli.environment.RealNetwork;
import io.github.tistoryarchiver.http.decorator.Pacer;
import io.github.tistoryarchiver.http.decorator.RoutedFetcher;
import io.github.tistoryarchiver.http.decorator.Sleeper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import okhttp3.HttpUrl;

/** Sends all requests to one server on loopback, at the time of day of the other tests. */
record LoopbackAccess(String server) implements NetworkAccess {
    @Override
    public Network open() throws IOException {
        HttpUrl address = HttpUrl.get(server);
        RealNetwork real = RealNetwork.open(Set.of(address.host()), null);
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.ofHours(9));
        return new Network() {
            @Override
            public RunEnvironment environment() {
                return new RunEnvironment(
                        new RoutedFetcher(real.fetcher(), address), clock, Pacer.forwardOnly(), Sleeper.REAL, () -> false);
            }

            @Override
            public void close() {
                real.close();
            }
        };
    }
}
