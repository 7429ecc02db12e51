/**
 * The run: discover, plan, fetch, read, store, report.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.Backup}, which reaches the blog, and {@link
 * io.github.tistoryarchiver.backup.BackupRun}, whose {@code run()} lists the phases in order. {@link
 * io.github.tistoryarchiver.backup.Planner} decides without the network which posts to fetch. The phases are in the
 * packages below: {@code discovery} finds posts, {@code posts} fetches and stores one, {@code assets} and {@code
 * comments} fetch its files and comments, {@code verify} checks the archive, {@code rebuild} works from stored
 * responses. Each post ends as an {@link io.github.tistoryarchiver.backup.report.Outcome}; a single failing post never
 * ends a run. Progress is reported as {@link io.github.tistoryarchiver.backup.report.RunEvent}s; nothing here depends
 * on a terminal.
 */
@NullMarked
package io.github.tistoryarchiver.backup;

import org.jspecify.annotations.NullMarked;
