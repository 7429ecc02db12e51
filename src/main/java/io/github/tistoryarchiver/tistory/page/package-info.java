/**
 * A page of a blog: its document, the platform's data in it, and the location of the author's text.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.page.Page}. {@link
 * io.github.tistoryarchiver.tistory.page.Landmarks} finds the elements that readers need in a single traversal, {@link
 * io.github.tistoryarchiver.tistory.page.PageKind} classifies a page, and {@link
 * io.github.tistoryarchiver.tistory.page.BodyFinder} finds the text.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.page;

import org.jspecify.annotations.NullMarked;
