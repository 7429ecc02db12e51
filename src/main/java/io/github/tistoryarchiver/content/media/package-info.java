/**
 * Addresses of pictures and of what plays, is framed, or is written by a script, as far as HTML tells them.
 *
 * <p>Start at {@link io.github.tistoryarchiver.content.media.Embeds} and {@link
 * io.github.tistoryarchiver.content.media.Pictures}.
 */
@NullMarked
package io.github.tistoryarchiver.content.media;

import org.jspecify.annotations.NullMarked;
