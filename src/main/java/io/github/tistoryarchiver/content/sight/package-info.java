/**
 * What readers perceive of HTML: its text with line structure and emphasis, pictures, media and links, each with its place.
 *
 * <p>Start at {@link io.github.tistoryarchiver.content.sight.Eye}, which walks through HTML as a browser would show it. {@link
 * io.github.tistoryarchiver.content.sight.Places} says what elements make of the text in them, {@link
 * io.github.tistoryarchiver.content.sight.Kinds} which elements nobody sees.
 */
@NullMarked
package io.github.tistoryarchiver.content.sight;

import org.jspecify.annotations.NullMarked;
