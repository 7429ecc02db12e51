package io.github.tistoryarchiver.cli.environment;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.demo.DemoServer;
import io.github.tistoryarchiver.http.decorator.RoutedFetcher;

/** Provides a network on which the demo's server answers for every host. */
public final class DemoNetwork {
    private DemoNetwork() {}

    public static RunEnvironment of(RunEnvironment loopback, DemoServer server) {
        return new RunEnvironment(
                new RoutedFetcher(loopback.fetcher(), server.address()),
                loopback.clock(),
                loopback.pacingClock(),
                loopback.sleeper(),
                loopback.interrupted());
    }
}
