/**
 * What Ghost's importer reads: a zip with one JSON file, texts as cards, slugs and names within its limits, redirects.
 *
 * <p>Start at {@link io.github.tistoryarchiver.export.ghost.GhostZip}.
 */
@NullMarked
package io.github.tistoryarchiver.export.ghost;

import org.jspecify.annotations.NullMarked;
