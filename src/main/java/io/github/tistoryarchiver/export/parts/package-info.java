/**
 * What targets are composed from: the posts as they are exported, front matter, comment threads, redirects, scaffolds.
 *
 * <p>Start at {@link io.github.tistoryarchiver.export.parts.Target}.
 */
@NullMarked
package io.github.tistoryarchiver.export.parts;

import org.jspecify.annotations.NullMarked;
