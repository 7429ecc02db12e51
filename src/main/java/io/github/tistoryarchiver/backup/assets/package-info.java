/**
 * Images and attachments of a post, fetched in the same pass as the post, since signed addresses expire.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.assets.AssetFetcher}; {@link
 * io.github.tistoryarchiver.backup.assets.AssetWriter} stores what it fetched.
 */
@NullMarked
package io.github.tistoryarchiver.backup.assets;

import org.jspecify.annotations.NullMarked;
