package io.github.tistoryarchiver.integration;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.cli.Main;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.RealNetwork;
import io.github.tistoryarchiver.http.decorator.RoutedFetcher;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;

/** The program as a process of its own, whose network is a server of the test's. Arguments: the server's address, then the program's. */
final class KillableRun {
    private KillableRun() {}

    /**
     * Starts the program in a JVM that is to live for seconds.
     *
     * @param said gets what it prints
     */
    static Process start(HttpUrl server, Path said, String... arguments) throws IOException {
        return start(List.of(Cli.QUICK_START.split(" ")), server, said, arguments);
    }

    /** Starts the program in a JVM with options. */
    static Process start(List<String> options, HttpUrl server, Path said, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), KillableRun.class.getName(), server.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

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

    private static CliContext.OpenNetwork open(Set<String> hosts, HttpUrl server) throws IOException {
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
