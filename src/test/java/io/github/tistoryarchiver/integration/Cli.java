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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;

/** Runs the program as a user does, on a network of the test's and without waiting. */
public record Cli(int exit, String out, String err) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.ofHours(9));

    public static Cli run(HttpUrl server, String... arguments) {
        return run(Locale.ENGLISH, server, arguments);
    }

    /** Archives the made-up blog without waiting between requests. */
    static Cli backup(Locale locale, FakeTistory blog, Path out, String... options) {
        return backup(locale, CLOCK, blog, out, options);
    }

    /** The same at another time. */
    static Cli backup(Locale locale, Clock clock, FakeTistory blog, Path out, String... options) {
        List<String> arguments = new ArrayList<>(List.of("backup", "sora", "--rate", "1000", "--out", out.toString()));
        arguments.addAll(List.of(options));
        return run(locale, clock, blog.address(), arguments.toArray(String[]::new));
    }

    /** Archives the made-up blog, and puts up with little. */
    static Cli impatient(Limits limits, FakeTistory blog, Path out, String... options) {
        List<String> arguments = new ArrayList<>(List.of("backup", "sora", "--rate", "1000", "--out", out.toString()));
        arguments.addAll(List.of(options));
        return run(Locale.ENGLISH, CLOCK, limits, blog.address(), arguments.toArray(String[]::new));
    }

    public static Cli run(Locale locale, HttpUrl server, String... arguments) {
        return run(locale, CLOCK, server, arguments);
    }

    private static Cli run(Locale locale, Clock clock, HttpUrl server, String... arguments) {
        return run(locale, clock, Limits.DEFAULT, server, arguments);
    }

    /** With an environment. */
    public static Cli run(Map<String, String> environment, HttpUrl server, String... arguments) {
        return run(environment, Locale.ENGLISH, CLOCK, Limits.DEFAULT, server, arguments);
    }

    private static Cli run(Locale locale, Clock clock, Limits limits, HttpUrl server, String... arguments) {
        return run(Map.of(), locale, clock, limits, server, arguments);
    }

    private static Cli run(
            Map<String, String> environment,
            Locale locale,
            Clock clock,
            Limits limits,
            HttpUrl server,
            String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliContext surroundings = new CliContext(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                environment,
                locale,
                false,
                (hosts, proxy) -> open(clock, limits, hosts, server));
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
