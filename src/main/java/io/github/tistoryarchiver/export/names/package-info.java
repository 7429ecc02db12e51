/**
 * Names and addresses on the new site: slugs, paths, files and terms, unique and the same in every export.
 *
 * <p>Start at {@link io.github.tistoryarchiver.export.names.Addresses}.
 */
@NullMarked
package io.github.tistoryarchiver.export.names;

import org.jspecify.annotations.NullMarked;
