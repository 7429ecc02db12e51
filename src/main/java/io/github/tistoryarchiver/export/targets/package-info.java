/**
 * The places to leave to, one small class each.
 *
 * <p>{@link io.github.tistoryarchiver.export.targets.Targets} lists them.
 */
@NullMarked
package io.github.tistoryarchiver.export.targets;

import org.jspecify.annotations.NullMarked;
