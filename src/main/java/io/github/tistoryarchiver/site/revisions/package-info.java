/** What edits of a post changed, word by word. */
@NullMarked
package io.github.tistoryarchiver.site.revisions;

import org.jspecify.annotations.NullMarked;
