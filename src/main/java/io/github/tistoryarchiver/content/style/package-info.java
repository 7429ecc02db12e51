/**
 * What styles make of text: emphasis, code, white space that counts, text that nobody sees.
 *
 * <p>Start at {@link io.github.tistoryarchiver.content.style.Styles}; {@link
 * io.github.tistoryarchiver.content.style.StyleSheets} finds the declarations for an element.
 */
@NullMarked
package io.github.tistoryarchiver.content.style;

import org.jspecify.annotations.NullMarked;
