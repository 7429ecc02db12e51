/** Options and words for what {@code backup} fetches from the Wayback Machine. */
@NullMarked
package io.github.tistoryarchiver.cli.wayback;

import org.jspecify.annotations.NullMarked;
