/**
 * Requests to the blog: single results, and lists that are read page by page.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.fetch.Fetched} and {@link
 * io.github.tistoryarchiver.backup.fetch.PageWalk}.
 */
@NullMarked
package io.github.tistoryarchiver.backup.fetch;

import org.jspecify.annotations.NullMarked;
