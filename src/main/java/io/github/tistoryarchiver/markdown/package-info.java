/**
 * Converts cleaned HTML to Markdown (CommonMark with GFM tables and strikethrough), and writes front matter.
 *
 * <p>Start at {@link io.github.tistoryarchiver.markdown.MarkdownWriter}.
 * {@link io.github.tistoryarchiver.markdown.BlockWriter} writes blocks.
 * {@link io.github.tistoryarchiver.markdown.InlineTokenizer} converts a run of inline nodes to
 * {@link io.github.tistoryarchiver.markdown.Token}s in normal form, and
 * {@link io.github.tistoryarchiver.markdown.InlineWriter} writes them. Nothing here depends on Tistory.
 */
@NullMarked
package io.github.tistoryarchiver.markdown;

import org.jspecify.annotations.NullMarked;
