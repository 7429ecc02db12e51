/**
 * Images and attachments that sources have, until they are in the folders of their posts.
 *
 * <p>Start at {@link io.github.tistoryarchiver.importer.stock.FileStock}.
 */
@NullMarked
package io.github.tistoryarchiver.importer.stock;

import org.jspecify.annotations.NullMarked;
