/**
 * Verifies that Markdown says what the HTML said: it is rendered by an independent renderer and compared glyph by
 * glyph.
 *
 * <p>Start at {@link io.github.tistoryarchiver.markdown.roundtrip.RoundTrip}.
 */
@NullMarked
package io.github.tistoryarchiver.markdown.roundtrip;

import org.jspecify.annotations.NullMarked;
