package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.http.decorator.MeteredFetcher;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells when a run is to begin nothing new: a signal came, its time is up, or its requests are spent. The next run goes on from there. */
final class RunLimits {
    private final RunEnvironment network;
    private final MeteredFetcher meter;
    private final @Nullable Instant end;
    private final @Nullable Long mostRequests;

    /** @param start of the run, by the pacing clock */
    RunLimits(RunEnvironment network, MeteredFetcher meter, BackupOptions options, Instant start) {
        this.network = network;
        this.meter = meter;
        Duration most = options.maxTime();
        this.end = most == null ? null : start.plus(most);
        this.mostRequests = options.maxRequests();
    }

    /** Why; {@code null} to go on. */
    Outcome.Skipped.@Nullable Reason reason() {
        if (network.interrupted().getAsBoolean()) {
            return Outcome.Skipped.Reason.INTERRUPTED;
        }
        if (end != null && !network.pacingClock().instant().isBefore(end)) {
            return Outcome.Skipped.Reason.TIME_IS_UP;
        }
        return mostRequests != null && meter.requests() >= mostRequests
                ? Outcome.Skipped.Reason.REQUESTS_ARE_SPENT
                : null;
    }
}
