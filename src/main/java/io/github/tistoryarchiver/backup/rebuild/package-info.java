/**
 * Rebuilds posts from stored responses, and writes the files of the blog as a whole.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.rebuild.Rebuild} and {@link
 * io.github.tistoryarchiver.backup.rebuild.BlogFilesWriter}, which writes {@code blog.json}, {@code index.json} and
 * {@code stats.jsonl} from what {@link io.github.tistoryarchiver.backup.rebuild.BlogSnapshots} collected.
 */
@NullMarked
package io.github.tistoryarchiver.backup.rebuild;

import org.jspecify.annotations.NullMarked;
