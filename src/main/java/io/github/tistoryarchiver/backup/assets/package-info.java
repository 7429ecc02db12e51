/**
 * Fetches and stores images and attachments of a post, right after the post, since signed addresses expire.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.assets.AssetFetcher}; {@link
 * io.github.tistoryarchiver.backup.assets.AssetWriter} stores what it fetches.
 */
@NullMarked
package io.github.tistoryarchiver.backup.assets;

import org.jspecify.annotations.NullMarked;
