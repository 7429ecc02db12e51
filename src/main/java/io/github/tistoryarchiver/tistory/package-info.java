/**
 * Everything that is true of Tistory and nowhere else: addresses, page kinds, where a page holds which field, what the
 * editors of twenty years wrote, the mobile JSON.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.PostReader} (a page becomes a post) and
 * {@link io.github.tistoryarchiver.tistory.BlogReader} (any page tells of its blog). A post's body leaves this package as
 * plain HTML of the standard elements ({@link io.github.tistoryarchiver.tistory.ReadableBody}), so that nothing after it
 * has to know Tistory. What the platform itself puts into a page is asked before what a skin may have put there.
 */
@NullMarked
package io.github.tistoryarchiver.tistory;

import org.jspecify.annotations.NullMarked;
