/**
 * The archive on disk: one folder for each blog, one folder for each post.
 *
 * <p>Start at {@link io.github.tistoryarchiver.archive.Archive}, one blog's folder, and
 * {@link io.github.tistoryarchiver.archive.PostFolder} in it. Everything outside {@code .state/} is a function of the
 * blog: two runs over an unchanged blog leave the same bytes ({@code stats.jsonl} gains a line).
 */
@NullMarked
package io.github.tistoryarchiver.archive;

import org.jspecify.annotations.NullMarked;
