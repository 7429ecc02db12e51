package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.RealNetwork;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Limits;
import io.github.tistoryarchiver.http.decorator.RoutedFetcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For each test a Wayback Machine on loopback, a blog that may still be there, an empty folder, and a clock that only waits move. */
final class RescuedBlog implements AfterEachCallback {
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Path folder;
    private final FakeTistory blog = new FakeTistory();
    private final FakeWayback machine;

    RescuedBlog() {
        try {
            folder = Files.createTempDirectory("rescued");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        machine = new FakeWayback(now::get);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        machine.close();
        blog.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertThat(machine.violations()).as("rules of the Wayback Machine").isEmpty();
    }

    FakeWayback machine() {
        return machine;
    }

    FakeTistory blog() {
        return blog;
    }

    Path folder() {
        return folder;
    }

    Path path(String file) {
        return folder.resolve("sora").resolve(file);
    }

    String read(String file) throws IOException {
        return Files.readString(path(file));
    }

    /** All files of the archive, {@code raw/} among them, without those that tell of runs. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = ArchivedBlog.files(path(""));
        if (Files.isDirectory(path("raw"))) {
            ArchivedBlog.files(path("raw")).forEach((name, content) -> files.put("raw/" + name, content));
        }
        return files;
    }

    /** How much time passed by waiting. */
    Duration waited() {
        return Duration.between(START, now.get());
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    Cli rescue(String... options) {
        return run(Stream.concat(
                        Stream.of("backup", "sora", "--from-wayback", "--out", folder.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    /** An ordinary run, with what it lacks from the Wayback Machine. */
    Cli complete(String... options) {
        return run(Stream.concat(
                        Stream.of(
                                "backup",
                                "sora",
                                "--missing-from-wayback",
                                "--rate",
                                "1000",
                                "--out",
                                folder.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    Cli run(String... arguments) {
        return Cli.run(this::open, arguments);
    }

    private CliContext.OpenNetwork open(Set<String> hosts, Object proxy) throws IOException {
        Set<String> named = new HashSet<>(hosts);
        named.add("127.0.0.1");
        RealNetwork real = RealNetwork.open(named, null, Limits.DEFAULT);
        Fetcher archive = new RoutedFetcher(real.fetcher(), machine.address());
        Fetcher site = new RoutedFetcher(real.fetcher(), blog.address());
        return new CliContext.OpenNetwork() {
            @Override
            public RunEnvironment network() {
                return new RunEnvironment(
                        request -> request.url().host().equals(FakeWayback.HOST)
                                ? archive.fetch(request)
                                : site.fetch(request),
                        new Hands(now),
                        now::get,
                        RescuedBlog.this::pass,
                        () -> false);
            }

            @Override
            public void close() {
                real.close();
            }
        };
    }

    /** A clock that shows a time that others move. */
    private static final class Hands extends Clock {
        private final AtomicReference<Instant> time;

        Hands(AtomicReference<Instant> time) {
            this.time = time;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(9);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.get();
        }
    }
}
