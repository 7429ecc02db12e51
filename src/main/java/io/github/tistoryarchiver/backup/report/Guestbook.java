package io.github.tistoryarchiver.backup.report;

import org.jspecify.annotations.Nullable;

/**
 * The guestbook after a run.
 *
 * @param entries that the archive holds and the blog still shows
 * @param lack why some are missing; {@code null} where none is, as far as is known, and where the blog has no guestbook
 */
public record Guestbook(int entries, @Nullable Problem lack) {}
