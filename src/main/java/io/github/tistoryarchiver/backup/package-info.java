/**
 * The run: discover, plan, fetch, read, store, report.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.Backup}, which reaches the blog, and {@link
 * io.github.tistoryarchiver.backup.BackupRun}, whose {@code run()} names the phases in order. {@link
 * io.github.tistoryarchiver.backup.Plan} decides without the network which posts to fetch. The phases live in the
 * packages below: {@code discovery} finds posts, {@code posts} fetches and stores one, {@code assets} and {@code
 * comments} bring its files and comments, {@code verify} checks the archive, {@code rebuild} works from stored
 * responses. Each post ends as an {@link io.github.tistoryarchiver.backup.report.Outcome}; one bad post never ends a
 * run. What happens is reported as {@link io.github.tistoryarchiver.backup.report.RunEvent}s; nothing here knows a
 * terminal.
 */
@NullMarked
package io.github.tistoryarchiver.backup;

import org.jspecify.annotations.NullMarked;
