package io.github.tistoryarchiver.fleet.work;

import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.fleet.LeaseEnd;
import org.jspecify.annotations.Nullable;

/**
 * What came of a lease.
 *
 * @param end for the frontier
 * @param report of the run; {@code null} if it failed
 * @param failure why it failed; {@code null} if it did not
 */
public record LeaseResult(
        LeaseEnd end, @Nullable RunReport report, @Nullable Exception failure) {}
