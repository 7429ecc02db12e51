/**
 * Works without the blog: posts again from the stored responses, and the files above the single posts.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.rebuild.Rebuild} and {@link
 * io.github.tistoryarchiver.backup.rebuild.BlogFilesWriter}, which writes {@code blog.json}, {@code index.json} and
 * {@code stats.jsonl} of what {@link io.github.tistoryarchiver.backup.rebuild.BlogSnapshots} collected.
 */
@NullMarked
package io.github.tistoryarchiver.backup.rebuild;

import org.jspecify.annotations.NullMarked;
