/**
 * The records of the archive's JSON files.
 *
 * <p>Start at {@link io.github.tistoryarchiver.model.Post} ({@code post.json}) and
 * {@link io.github.tistoryarchiver.model.Blog} ({@code blog.json}). A component that is {@code null} was not found on
 * the blog; nothing is ever guessed. The order of the components is the order of the keys in the files.
 */
@NullMarked
package io.github.tistoryarchiver.model;

import org.jspecify.annotations.NullMarked;
