package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.Network;
import io.github.tistoryarchiver.demo.DemoServer;
import io.github.tistoryarchiver.http.RoutedFetcher;

/** A network on which every host is the demo's server. */
public final class DemoNetwork {
    private DemoNetwork() {}

    public static Network of(Network loopback, DemoServer server) {
        return new Network(
                new RoutedFetcher(loopback.fetcher(), server.address()),
                loopback.clock(),
                loopback.pacingClock(),
                loopback.sleeper(),
                loopback.interrupted());
    }
}
