package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.Network;
import io.github.tistoryarchiver.http.RoutedFetcher;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;

/** The program as a process of its own, whose network is a server of the test's. Arguments: the server's address, then the program's. */
final class KillableRun {
    private KillableRun() {}

    public static void main(String[] arguments) {
        HttpUrl server = HttpUrl.parse(arguments[0]);
        Surroundings surroundings = new Surroundings(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                Map.of(),
                Locale.ENGLISH,
                false,
                (hosts, proxy) -> open(hosts, server));
        Main.runAndExit(surroundings, Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static Surroundings.OpenNetwork open(Set<String> hosts, HttpUrl server) throws java.io.IOException {
        Set<String> named = new HashSet<>(hosts);
        named.add(server.host());
        RealNetwork real = RealNetwork.open(named, null);
        Network network = real.network();
        return new Surroundings.OpenNetwork() {
            @Override
            public Network network() {
                return new Network(
                        new RoutedFetcher(network.fetcher(), server),
                        network.clock(),
                        network.pacingClock(),
                        network.sleeper(),
                        network.interrupted());
            }

            @Override
            public void close() {
                real.close();
            }
        };
    }
}
