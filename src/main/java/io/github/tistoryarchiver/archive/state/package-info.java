/**
 * State that one run leaves for the next in {@code .state/}. All of it may be deleted: the next run asks the blog
 * again.
 *
 * <p>Start at {@link io.github.tistoryarchiver.archive.state.StateFiles}, the small JSON files, and
 * {@link io.github.tistoryarchiver.archive.state.SeenPosts}, the log by which a run skips unchanged posts.
 */
@NullMarked
package io.github.tistoryarchiver.archive.state;

import org.jspecify.annotations.NullMarked;
