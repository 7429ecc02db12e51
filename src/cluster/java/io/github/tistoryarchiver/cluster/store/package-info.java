/**
 * Archives in an object store that speaks the protocol of Amazon S3, of which the engine's own client lacks one thing: to
 * replace an object only if it is still as it was.
 *
 * <p>Start at {@link io.github.tistoryarchiver.cluster.store.StoredBlog}, which brings an archive into a folder of this
 * machine and back.
 */
@NullMarked
package io.github.tistoryarchiver.cluster.store;

import org.jspecify.annotations.NullMarked;
