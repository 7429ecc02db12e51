package io.github.tistoryarchiver.integration;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.cli.Main;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.RealNetwork;
import io.github.tistoryarchiver.http.Limits;
import io.github.tistoryarchiver.http.decorator.RoutedFetcher;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;

/** Runs the program as a user does, on a network of the test's and without waiting. */
public record Cli(int exit, String out, String err) {
    /** Options of a JVM that is to live for seconds. */
    static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.ofHours(9));

    public static Cli run(HttpUrl server, String... arguments) {
        return run(Locale.ENGLISH, server, arguments);
    }

    public static Cli run(Locale locale, HttpUrl server, String... arguments) {
        return run(Map.of(), locale, CLOCK, Limits.DEFAULT, server, arguments);
    }

    /** At another time. */
    static Cli run(Clock clock, HttpUrl server, String... arguments) {
        return run(Map.of(), Locale.ENGLISH, clock, Limits.DEFAULT, server, arguments);
    }

    /** With other limits for servers. */
    static Cli run(Limits limits, HttpUrl server, String... arguments) {
        return run(Map.of(), Locale.ENGLISH, CLOCK, limits, server, arguments);
    }

    /** With an environment. */
    public static Cli run(Map<String, String> environment, HttpUrl server, String... arguments) {
        return run(environment, Locale.ENGLISH, CLOCK, Limits.DEFAULT, server, arguments);
    }

    /** On a network of the test's. */
    static Cli run(CliContext.NetworkAccess network, String... arguments) {
        return run(Map.of(), Locale.ENGLISH, network, arguments);
    }

    private static Cli run(
            Map<String, String> environment,
            Locale locale,
            Clock clock,
            Limits limits,
            HttpUrl server,
            String... arguments) {
        return run(environment, locale, (hosts, proxy) -> open(clock, limits, hosts, server), arguments);
    }

    private static Cli run(
            Map<String, String> environment, Locale locale, CliContext.NetworkAccess network, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliContext surroundings = new CliContext(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                environment,
                locale,
                false,
                network);
        int exit = Main.run(surroundings, arguments);
        return new Cli(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static CliContext.OpenNetwork open(Clock clock, Limits limits, Set<String> hosts, HttpUrl server)
            throws java.io.IOException {
        Set<String> named = new HashSet<>(hosts);
        named.add(server.host());
        RealNetwork real = RealNetwork.open(named, null, limits);
        return new CliContext.OpenNetwork() {
            @Override
            public RunEnvironment network() {
                return new RunEnvironment(
                        new RoutedFetcher(real.fetcher(), server), clock, clock, duration -> {}, () -> false);
            }

            @Override
            public void close() {
                real.close();
            }
        };
    }
}
