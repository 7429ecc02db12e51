/**
 * Addresses of blogs and posts.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.address.BlogAddress} and {@link
 * io.github.tistoryarchiver.tistory.address.PostAddress}; {@link io.github.tistoryarchiver.tistory.address.InnerLinks}
 * recognises links to posts of the same blog.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.address;

import org.jspecify.annotations.NullMarked;
