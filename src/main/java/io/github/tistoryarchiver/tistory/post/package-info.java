/**
 * Reads a post from its page.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.post.PostReader}. {@link
 * io.github.tistoryarchiver.tistory.post.PostFields} lists the places where each field may be found, the most reliable
 * first: the platform's data in a page takes precedence over what a skin may show.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.post;

import org.jspecify.annotations.NullMarked;
