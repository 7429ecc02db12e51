/**
 * The report of a run: the outcome of each post, the problems, and the numbers.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.report.RunReport} and {@link
 * io.github.tistoryarchiver.backup.report.Outcome}. {@link io.github.tistoryarchiver.backup.report.RunEvent}s report
 * the progress of a run, and {@link io.github.tistoryarchiver.backup.report.LastRun} is the content of {@code
 * .state/last-run.json}.
 */
@NullMarked
package io.github.tistoryarchiver.backup.report;

import org.jspecify.annotations.NullMarked;
