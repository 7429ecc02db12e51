/**
 * The options and the environment of a run.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.options.BackupOptions}, the user's options, {@link
 * io.github.tistoryarchiver.backup.options.RunEnvironment}, the network and the clocks, and {@link
 * io.github.tistoryarchiver.backup.options.BlogContext}, the blog and its archive.
 */
@NullMarked
package io.github.tistoryarchiver.backup.options;

import org.jspecify.annotations.NullMarked;
