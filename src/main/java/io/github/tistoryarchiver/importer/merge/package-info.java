/**
 * All that is known of a post, from any number of sources, made one post with its earlier versions. Everything here is decided
 * without looking at the archive, and does not depend on the order of the sources.
 *
 * <p>Start at {@link io.github.tistoryarchiver.importer.merge.Merge}.
 */
@NullMarked
package io.github.tistoryarchiver.importer.merge;

import org.jspecify.annotations.NullMarked;
