package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.report.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a run should start nothing new: a signal was received, or its time or its requests are used up. The next
 * run continues from there.
 */
final class RunLimits {
    private final RunEnvironment environment;
    private final Instant start;
    private final @Nullable Instant end;
    private final FetcherStack stack;
    private final @Nullable Long maxRequests;

    /**
     * Creates the limits of a run.
     *
     * @param start when the run began, by the pacing clock
     */
    RunLimits(RunEnvironment environment, FetcherStack stack, BackupOptions options, Instant start) {
        this.environment = environment;
        this.stack = stack;
        this.start = start;
        this.end = end(start, options);
        this.maxRequests = options.maxRequests();
    }

    /** Returns the end of a run that began at a time; {@code null} if it may take as long as it needs. */
    static @Nullable Instant end(Instant start, BackupOptions options) {
        Duration maxTime = options.maxTime();
        return maxTime == null ? null : start.plus(maxTime);
    }

    /** Returns how long the run has taken so far. */
    Duration elapsed() {
        return Duration.between(start, environment.pacingClock().instant());
    }

    /** Returns why the run should end; {@code null} to continue. */
    Outcome.Skipped.@Nullable Reason reason() {
        if (environment.interrupted().getAsBoolean()) {
            return Outcome.Skipped.Reason.INTERRUPTED;
        }
        if (stack.leftAloneUntil() != null) {
            return Outcome.Skipped.Reason.LEFT_ALONE;
        }
        if (stack.isTimeSpent()) {
            return Outcome.Skipped.Reason.TIME_IS_UP;
        }
        if (end != null && !environment.pacingClock().instant().isBefore(end)) {
            return Outcome.Skipped.Reason.TIME_IS_UP;
        }
        return maxRequests != null && stack.meter().requests() >= maxRequests
                ? Outcome.Skipped.Reason.REQUESTS_ARE_SPENT
                : null;
    }
}
