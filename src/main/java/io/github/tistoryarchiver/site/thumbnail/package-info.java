/** Small pictures for lists and the gallery. Start with {@link io.github.tistoryarchiver.site.thumbnail.Thumbnails}. */
@NullMarked
package io.github.tistoryarchiver.site.thumbnail;

import org.jspecify.annotations.NullMarked;
