/**
 * Fetches what the Wayback Machine has of a blog, within the limits that keep it from blocking this computer, and imports it.
 *
 * <p>Start at {@link io.github.tistoryarchiver.wayback.WaybackRun}.
 */
@NullMarked
package io.github.tistoryarchiver.wayback;

import org.jspecify.annotations.NullMarked;
