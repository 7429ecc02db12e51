/**
 * What the style sheets in a text declare for its elements, as a browser works it out: which rules hold on a wide screen, which of them
 * win, what they put before and after elements, and what they count. What that means for a reader is for others to say.
 *
 * <p>Start at {@link io.github.tistoryarchiver.content.sheet.AuthorStyles}.
 */
@NullMarked
package io.github.tistoryarchiver.content.sheet;

import org.jspecify.annotations.NullMarked;
