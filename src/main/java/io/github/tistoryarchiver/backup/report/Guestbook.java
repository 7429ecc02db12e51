package io.github.tistoryarchiver.backup.report;

import org.jspecify.annotations.Nullable;

/**
 * The guestbook after a run.
 *
 * @param entries the number of archived entries that the blog still shows
 * @param lack why some are missing; {@code null} if none is known to be, and if the blog has no guestbook
 */
public record Guestbook(int entries, @Nullable Problem lack) {}
