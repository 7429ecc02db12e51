/**
 * A post read from its page.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.post.PostReader}. {@link
 * io.github.tistoryarchiver.tistory.post.PostFields} lists where each field may be, the surest place first: what the
 * platform itself puts into a page is asked before what a skin may have put there.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.post;

import org.jspecify.annotations.NullMarked;
