/**
 * Plain HTML into Markdown (CommonMark with GFM tables and strikethrough), and front matter.
 *
 * <p>Start at {@link io.github.tistoryarchiver.markdown.MarkdownWriter}. Blocks are written by
 * {@link io.github.tistoryarchiver.markdown.BlockWriter}; a run of inline nodes becomes
 * {@link io.github.tistoryarchiver.markdown.Token}s, which {@link io.github.tistoryarchiver.markdown.InlineRun} puts in
 * order and {@link io.github.tistoryarchiver.markdown.InlineWriter} writes. Whether nothing was lost is
 * {@link io.github.tistoryarchiver.markdown.RoundTrip}'s to say. Nothing here knows Tistory.
 */
@NullMarked
package io.github.tistoryarchiver.markdown;

import org.jspecify.annotations.NullMarked;
