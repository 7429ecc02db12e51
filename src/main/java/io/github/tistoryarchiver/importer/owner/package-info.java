/**
 * Whose pages are at an address: somebody else can take the name of a blog that was deleted, and the number of the blog, which its
 * pages tell, is what counts.
 *
 * <p>Start at {@link io.github.tistoryarchiver.importer.owner.Owners}.
 */
@NullMarked
package io.github.tistoryarchiver.importer.owner;

import org.jspecify.annotations.NullMarked;
