/**
 * Reads what any page shows of its blog: title, owner, categories, sidebar, counters, calendar.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.blog.BlogReader}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.blog;

import org.jspecify.annotations.NullMarked;
