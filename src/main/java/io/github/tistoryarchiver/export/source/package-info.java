/**
 * What of an archive is exported.
 *
 * <p>{@link io.github.tistoryarchiver.export.source.ArchiveSource} reads all posts twice: once as light entries, from which
 * names and addresses are decided, and once with their texts, one at a time.
 */
@NullMarked
package io.github.tistoryarchiver.export.source;

import org.jspecify.annotations.NullMarked;
