/**
 * A page of a blog: its document, the platform's own data in it, and where the author's text is.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.page.Page}. {@link
 * io.github.tistoryarchiver.tistory.page.Landmarks} finds the elements that readers ask for in one walk, {@link
 * io.github.tistoryarchiver.tistory.page.PageKind} says what a page is, and {@link
 * io.github.tistoryarchiver.tistory.page.BodyFinder} finds the text.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.page;

import org.jspecify.annotations.NullMarked;
