/**
 * What WordPress reads: its export format (WXR 1.2), texts as blocks, names and permalinks as it makes them.
 *
 * <p>Start at {@link io.github.tistoryarchiver.export.wordpress.Wxr}.
 */
@NullMarked
package io.github.tistoryarchiver.export.wordpress;

import org.jspecify.annotations.NullMarked;
