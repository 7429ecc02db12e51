/**
 * An author's text as the editors of twenty years wrote it, made plain HTML of the standard elements.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.body.NormalizedBody}. Each family of editor blocks is a class
 * ({@code ...Blocks}); what they find of files, links, videos and code goes into {@link
 * io.github.tistoryarchiver.tistory.body.BodyContents}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.body;

import org.jspecify.annotations.NullMarked;
