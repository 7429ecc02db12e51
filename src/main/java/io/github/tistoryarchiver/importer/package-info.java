/**
 * Rescues a blog from what others kept of it: recordings of crawlers, backups, feeds. What a file holds of the blog is copied to
 * {@code raw/}; then each post is made of all that {@code raw/} has of it, in the way of a run.
 *
 * <p>Start at {@link io.github.tistoryarchiver.importer.Import}.
 */
@NullMarked
package io.github.tistoryarchiver.importer;

import org.jspecify.annotations.NullMarked;
