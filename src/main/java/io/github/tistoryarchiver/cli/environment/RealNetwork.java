package io.github.tistoryarchiver.cli.environment;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.http.AddressGuard;
import io.github.tistoryarchiver.http.Limits;
import io.github.tistoryarchiver.http.OkHttpFetcher;
import io.github.tistoryarchiver.http.ProxySetting;
import io.github.tistoryarchiver.http.decorator.Pacer;
import io.github.tistoryarchiver.http.decorator.Sleeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The real network, through OkHttp. */
public final class RealNetwork implements CliContext.OpenNetwork {
    /** The time zone of Tistory's counters and calendars. */
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final OkHttpFetcher fetcher;
    private final Path temporaryFolder;

    private RealNetwork(OkHttpFetcher fetcher, Path temporaryFolder) {
        this.fetcher = fetcher;
        this.temporaryFolder = temporaryFolder;
    }

    /**
     * Opens the network with default limits.
     *
     * @param namedHosts hosts that the user named, which may be on the user's own network
     * @param proxy {@code null} for none
     */
    public static RealNetwork open(Set<String> namedHosts, @Nullable ProxySetting proxy) throws IOException {
        return open(namedHosts, proxy, Limits.DEFAULT);
    }

    public static RealNetwork open(Set<String> namedHosts, @Nullable ProxySetting proxy, Limits limits)
            throws IOException {
        Set<String> trusted = new HashSet<>(namedHosts);
        if (proxy != null) {
            trusted.add(proxy.host());
        }
        Path temporaryFolder = Files.createTempDirectory("tistory-archiver");
        return new RealNetwork(
                new OkHttpFetcher(Version.userAgent(), new AddressGuard(trusted), limits, temporaryFolder, proxy),
                temporaryFolder);
    }

    public OkHttpFetcher fetcher() {
        return fetcher;
    }

    @Override
    public RunEnvironment network() {
        return new RunEnvironment(
                fetcher, Clock.system(KOREA), Pacer.forwardOnly(), Sleeper.REAL, Interruption::isRequested);
    }

    @Override
    public void close() {
        fetcher.close();
        try {
            Files.deleteIfExists(temporaryFolder);
        } catch (IOException e) {
            temporaryFolder.toFile().deleteOnExit();
        }
    }
}
