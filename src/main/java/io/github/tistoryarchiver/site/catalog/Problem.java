package io.github.tistoryarchiver.site.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A file of the archive that is missing or cannot be read, so that a page does not show what it should.
 *
 * @param file below the archive
 * @param cause {@code null} for a file that is missing
 */
public record Problem(String file, @Nullable Throwable cause) {}
