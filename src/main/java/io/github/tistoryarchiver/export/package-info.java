/**
 * Carries an archive into another engine, out of the archive alone.
 *
 * <p>Start at {@link io.github.tistoryarchiver.export.Export}; {@link io.github.tistoryarchiver.export.targets.Targets} lists
 * the engines.
 */
@NullMarked
package io.github.tistoryarchiver.export;

import org.jspecify.annotations.NullMarked;
