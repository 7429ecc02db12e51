/**
 * A blog as a book (EPUB 3.3).
 *
 * <p>Start at {@link io.github.tistoryarchiver.export.book.Epub}.
 */
@NullMarked
package io.github.tistoryarchiver.export.book;

import org.jspecify.annotations.NullMarked;
