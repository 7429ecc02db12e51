/**
 * Converts an author's text, as the editors of twenty years wrote it, to plain HTML of the standard elements.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.body.NormalizedBody}. Each family of editor blocks is a class
 * ({@code ...Blocks}); the files, links, videos and code that they find are collected in {@link
 * io.github.tistoryarchiver.tistory.body.parts.BodyContents}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.body;

import org.jspecify.annotations.NullMarked;
