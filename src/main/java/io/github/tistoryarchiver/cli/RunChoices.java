package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.wayback.WaybackOptions;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of a command do.
 *
 * @param wayback what is fetched from the Wayback Machine; {@code null} for nothing
 * @param isWaybackOnly whether the blog itself is not asked
 */
record RunChoices(
        BackupOptions backup, @Nullable WaybackOptions wayback, boolean isWaybackOnly) {}
