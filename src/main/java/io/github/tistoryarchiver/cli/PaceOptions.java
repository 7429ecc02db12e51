package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.cli.arguments.GivenAddress;
import io.github.tistoryarchiver.cli.arguments.UsageErrors;
import io.github.tistoryarchiver.http.ProxySetting;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that say how fast, for how long and by which way the blog is asked. */
final class PaceOptions {
    private static final double MAX_REQUESTS_A_SECOND = 1000;
    private static final int MAX_CONNECTIONS = 32;
    private static final double MAX_MINUTES = 1_000_000;

    /** Requests a second to the blog. */
    @Option(names = "--rate", defaultValue = "1", paramLabel = "N")
    double rate = 1;

    @Option(names = "--connections", defaultValue = "2", paramLabel = "N")
    int connections = 2;

    @Option(names = "--max-time", paramLabel = "MINUTES")
    private @Nullable Double maxMinutes;

    /** The most requests of a run; {@code null} for no limit. */
    @Option(names = "--max-requests", paramLabel = "N")
    @Nullable
    Long maxRequests;

    @Option(names = "--proxy", paramLabel = "URL")
    private @Nullable String proxy;

    @Option(names = "--ignore-robots")
    boolean ignoreRobots;

    /**
     * Checks the numbers.
     *
     * @throws ParameterException when a number is out of its range
     */
    void check(UsageErrors usage) {
        if (!(rate > 0) || rate > MAX_REQUESTS_A_SECOND) {
            throw usage.of("usage.rate", Double.toString(rate));
        }
        if (connections < 1 || connections > MAX_CONNECTIONS) {
            throw usage.of("usage.connections", connections);
        }
        if (maxMinutes != null && !(maxMinutes > 0 && maxMinutes < MAX_MINUTES)) {
            throw usage.of("usage.maxTime", Double.toString(maxMinutes));
        }
        if (maxRequests != null && maxRequests < 1) {
            throw usage.of("usage.maxRequests", maxRequests);
        }
    }

    /** Returns the longest time of a run; {@code null} for no limit. */
    @Nullable
    Duration maxTime() {
        return maxMinutes == null ? null : Duration.ofMillis((long) (maxMinutes * 60_000));
    }

    /**
     * Returns the proxy for a host: that of the option, else that of the environment; {@code null} for none.
     *
     * @throws ParameterException when the value is not the address of a proxy
     */
    @Nullable
    ProxySetting proxyFor(String host, Map<String, String> environment, UsageErrors usage) {
        return GivenAddress.proxy(proxy, host, environment, usage);
    }
}
