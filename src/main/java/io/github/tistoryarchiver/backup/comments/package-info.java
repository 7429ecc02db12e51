/**
 * Comments and the guestbook: fetched by either of the platform's two ways, merged into threads with what earlier runs
 * saw.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.comments.CommentFetcher} and {@link
 * io.github.tistoryarchiver.backup.comments.CommentThreads}. {@link
 * io.github.tistoryarchiver.backup.comments.NewCommentScan} finds posts whose comments changed, and {@link
 * io.github.tistoryarchiver.backup.comments.GuestbookFetcher} keeps the guestbook up to date.
 */
@NullMarked
package io.github.tistoryarchiver.backup.comments;

import org.jspecify.annotations.NullMarked;
