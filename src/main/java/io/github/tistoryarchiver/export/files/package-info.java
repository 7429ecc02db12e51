/**
 * The folder that an export writes: nothing of others is harmed, and nothing is written twice.
 *
 * <p>Start at {@link io.github.tistoryarchiver.export.files.Sink}.
 */
@NullMarked
package io.github.tistoryarchiver.export.files;

import org.jspecify.annotations.NullMarked;
