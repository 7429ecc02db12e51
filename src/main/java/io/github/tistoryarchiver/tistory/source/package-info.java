/**
 * Reads the lists that name posts: sitemap, mobile listing, feed.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.source.Sitemap} and {@link
 * io.github.tistoryarchiver.tistory.source.Listing}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.source;

import org.jspecify.annotations.NullMarked;
