/**
 * What one run leaves behind for the next in {@code .state/}. All of it may be deleted: the next run asks the blog
 * again.
 *
 * <p>Start at {@link io.github.tistoryarchiver.archive.state.StateFiles}, the small JSON files, and {@link
 * io.github.tistoryarchiver.archive.state.SeenPosts}, the log of posts by which a run skips what did not change.
 */
@NullMarked
package io.github.tistoryarchiver.archive.state;

import org.jspecify.annotations.NullMarked;
