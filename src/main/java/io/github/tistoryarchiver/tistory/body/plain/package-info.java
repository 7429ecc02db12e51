/**
 * Turns what authors wrote with styles, scripts and fields into the plain elements that say the same: each class
 * rewrites one kind of markup, knows jsoup and the selectors only, and nothing of files, links and editors.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.body.plain;

import org.jspecify.annotations.NullMarked;
