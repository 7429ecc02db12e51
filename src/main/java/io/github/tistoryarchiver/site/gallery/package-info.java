/** What posts have besides their text: their pictures and the files that they offer. */
@NullMarked
package io.github.tistoryarchiver.site.gallery;

import org.jspecify.annotations.NullMarked;
