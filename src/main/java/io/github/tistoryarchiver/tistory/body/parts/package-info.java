/**
 * What the blocks of an author's text have in common: the files, links and videos that they hold, pictures, captions,
 * and the content beside what a rule converts.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.body.parts.BodyContents}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.body.parts;

import org.jspecify.annotations.NullMarked;
