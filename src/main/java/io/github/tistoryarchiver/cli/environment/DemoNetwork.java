package io.github.tistoryarchiver.cli.environment;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.demo.DemoServer;
import io.github.tistoryarchiver.http.decorator.RoutedFetcher;

/** A network on which every host is the demo's server. */
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
