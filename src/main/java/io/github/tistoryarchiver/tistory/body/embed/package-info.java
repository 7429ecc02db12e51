/**
 * Converts content from other sites to plain HTML: link cards, videos, Flash, maps, frames, scripts that show something.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.body.embed.EmbedBlocks}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.body.embed;

import org.jspecify.annotations.NullMarked;
