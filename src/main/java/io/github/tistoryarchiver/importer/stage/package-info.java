/**
 * How a post gets into its archive: made beside it as if a run had come by after each edit, then brought into its folder.
 *
 * <p>Start at {@link io.github.tistoryarchiver.importer.stage.Stage}.
 */
@NullMarked
package io.github.tistoryarchiver.importer.stage;

import org.jspecify.annotations.NullMarked;
