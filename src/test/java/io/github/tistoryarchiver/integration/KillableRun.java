package io.github.tistoryarchiver.integration;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.cli.Main;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.RealNetwork;
import io.github.tistoryarchiver.http.decorator.RoutedFetcher;
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
        CliContext surroundings = new CliContext(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                Map.of(),
                Locale.ENGLISH,
                false,
                (hosts, proxy) -> open(hosts, server));
        Main.runAndExit(surroundings, Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static CliContext.OpenNetwork open(Set<String> hosts, HttpUrl server) throws java.io.IOException {
        Set<String> named = new HashSet<>(hosts);
        named.add(server.host());
        RealNetwork real = RealNetwork.open(named, null);
        RunEnvironment network = real.network();
        return new CliContext.OpenNetwork() {
            @Override
            public RunEnvironment network() {
                return new RunEnvironment(
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
