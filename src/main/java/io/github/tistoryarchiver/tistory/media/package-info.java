/**
 * What the addresses in an author's text mean: pictures, files that Tistory keeps, videos, embedded scripts.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.media.ImageAddress} and {@link
 * io.github.tistoryarchiver.tistory.media.VideoAddress}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.media;

import org.jspecify.annotations.NullMarked;
