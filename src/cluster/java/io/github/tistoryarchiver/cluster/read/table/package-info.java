/**
 * Tables of posts as files: {@link io.github.tistoryarchiver.cluster.read.table.TableKind} has the kinds, {@link
 * io.github.tistoryarchiver.cluster.read.table.PostRow} is what they have of a post.
 */
@NullMarked
package io.github.tistoryarchiver.cluster.read.table;

import org.jspecify.annotations.NullMarked;
