/**
 * Everything as a web archive: the answers that were recorded, as far as they are published, and the saved files.
 *
 * <p>Start at {@link io.github.tistoryarchiver.export.recording.Wacz}. {@link
 * io.github.tistoryarchiver.export.recording.PublishedAddresses} and {@link
 * io.github.tistoryarchiver.export.recording.Disclosure} decide which answers are published.
 */
@NullMarked
package io.github.tistoryarchiver.export.recording;

import org.jspecify.annotations.NullMarked;
