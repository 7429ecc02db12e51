package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BackupOptionsBuilder;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.options.Credentials;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.http.AddressGuard;
import io.github.tistoryarchiver.http.Limits;
import io.github.tistoryarchiver.http.OkHttpFetcher;
import io.github.tistoryarchiver.http.decorator.Pacer;
import io.github.tistoryarchiver.http.decorator.RoutedFetcher;
import io.github.tistoryarchiver.http.decorator.Sleeper;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Runs in a JVM of their own, one after the other, so that their memory can be told. Prints for each seconds, requests and the peak resident memory in MB so
 * far.
 */
public final class BlogRun {
    private static final int CONNECTIONS = 8;
    private static final double NO_LIMIT = 1_000_000;

    private BlogRun() {}

    /** Arguments: the server's address, and for each run its output folder. */
    public static void main(String[] arguments) throws Exception {
        HttpUrl server = Objects.requireNonNull(HttpUrl.parse(arguments[0]));
        for (String out : List.of(arguments).subList(1, arguments.length)) {
            System.out.println(run(server, Path.of(out)));
        }
    }

    private static String run(HttpUrl server, Path out) throws Exception {
        Path temporary = Files.createTempDirectory("bench");
        BackupOptions options = BackupOptionsBuilder.builder()
                .out(out)
                .rate(NO_LIMIT)
                .connections(CONNECTIONS)
                .only(Set.of())
                .scope(Scope.EVERYTHING)
                .assets(true)
                .comments(true)
                .style(CommentStyle.PLAIN)
                .raw(true)
                .access(Credentials.GUEST)
                .build();
        long start = System.nanoTime();
        RunReport report;
        try (OkHttpFetcher fetcher =
                new OkHttpFetcher("bench", new AddressGuard(Set.of(server.host())), Limits.DEFAULT, temporary, null)) {
            RunEnvironment network = new RunEnvironment(
                    new RoutedFetcher(fetcher, server),
                    Clock.systemDefaultZone(),
                    Pacer.forwardOnly(),
                    Sleeper.REAL,
                    () -> false);
            report = new Backup(network, options, event -> {}).run(BlogAddress.parse("bench"));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!report.isComplete()) {
            throw new IllegalStateException("not complete: " + report);
        }
        return seconds + " " + report.requests() + " " + peakMegabytes();
    }

    private static long peakMegabytes() throws Exception {
        List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
        return status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
