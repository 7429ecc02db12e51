/**
 * Everything as feeds, which readers and other blogs take in.
 *
 * <p>Start at {@link io.github.tistoryarchiver.export.feed.Feed}.
 */
@NullMarked
package io.github.tistoryarchiver.export.feed;

import org.jspecify.annotations.NullMarked;
