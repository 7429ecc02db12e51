/**
 * Plain HTML into Markdown (CommonMark with GFM tables and strikethrough), and front matter.
 *
 * <p>Start at {@link io.github.tistoryarchiver.markdown.MarkdownWriter}. {@link
 * io.github.tistoryarchiver.markdown.BlockWriter} writes blocks; a run of inline nodes becomes {@link
 * io.github.tistoryarchiver.markdown.Token}s, which {@link io.github.tistoryarchiver.markdown.InlineTokenizer} puts in
 * order and {@link io.github.tistoryarchiver.markdown.InlineWriter} writes. Nothing here knows Tistory.
 */
@NullMarked
package io.github.tistoryarchiver.markdown;

import org.jspecify.annotations.NullMarked;
