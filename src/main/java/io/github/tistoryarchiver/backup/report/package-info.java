/**
 * What a run reports: how each post ended, what could not be done, and the numbers.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.report.RunReport} and {@link
 * io.github.tistoryarchiver.backup.report.Outcome}. {@link io.github.tistoryarchiver.backup.report.RunEvent}s tell of
 * the run while it goes on, and {@link io.github.tistoryarchiver.backup.report.LastRun} is what {@code
 * .state/last-run.json} keeps.
 */
@NullMarked
package io.github.tistoryarchiver.backup.report;

import org.jspecify.annotations.NullMarked;
