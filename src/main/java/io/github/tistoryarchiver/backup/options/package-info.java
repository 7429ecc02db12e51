/**
 * What a run is asked to do, and what it works with.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.options.BackupOptions}, the user's wishes, {@link
 * io.github.tistoryarchiver.backup.options.RunEnvironment}, the network and the clocks, and {@link
 * io.github.tistoryarchiver.backup.options.BlogContext}, the blog and its archive.
 */
@NullMarked
package io.github.tistoryarchiver.backup.options;

import org.jspecify.annotations.NullMarked;
