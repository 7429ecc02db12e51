/**
 * The run: discover, plan, fetch, read, store, report.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.Backup}. {@link io.github.tistoryarchiver.backup.Discovery} finds the
 * posts, {@link io.github.tistoryarchiver.backup.Plan} decides without the network which of them to fetch,
 * {@link io.github.tistoryarchiver.backup.PostReading} reads one and {@link io.github.tistoryarchiver.backup.PostJob} stores it, with its
 * {@link io.github.tistoryarchiver.backup.PostFiles} and its {@link io.github.tistoryarchiver.backup.PostComments}.
 * Readers' voices are {@link io.github.tistoryarchiver.backup.CommentJob} and {@link io.github.tistoryarchiver.backup.Guestbook};
 * what a password or a login opens, {@link io.github.tistoryarchiver.backup.Keys} and
 * {@link io.github.tistoryarchiver.backup.OwnerPosts}. Each post ends as an
 * {@link io.github.tistoryarchiver.backup.Outcome}; one bad post never ends the run. What happens is told as
 * {@link io.github.tistoryarchiver.backup.RunEvent}s; nothing here knows a terminal.
 */
@NullMarked
package io.github.tistoryarchiver.backup;

import org.jspecify.annotations.NullMarked;
