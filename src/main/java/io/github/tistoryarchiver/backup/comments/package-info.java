/**
 * Fetches comments and the guestbook in either of the platform's two ways, and merges them with those of earlier runs.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.comments.CommentFetcher} and {@link
 * io.github.tistoryarchiver.backup.comments.CommentThreads}. {@link
 * io.github.tistoryarchiver.backup.comments.NewCommentScan} finds posts whose comments changed, and {@link
 * io.github.tistoryarchiver.backup.comments.GuestbookFetcher} updates the guestbook.
 */
@NullMarked
package io.github.tistoryarchiver.backup.comments;

import org.jspecify.annotations.NullMarked;
