/**
 * Asking the blog: an answer or the problem that kept it away, and lists that come page by page.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.fetch.Fetched} and
 * {@link io.github.tistoryarchiver.backup.fetch.PageWalk}.
 */
@NullMarked
package io.github.tistoryarchiver.backup.fetch;

import org.jspecify.annotations.NullMarked;
