/**
 * Fetches what pages need for their look, each once a blog: styles and scripts of the skin, and the images and fonts that styles name.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.requisites.RequisiteFetcher}.
 */
@NullMarked
package io.github.tistoryarchiver.backup.requisites;

import org.jspecify.annotations.NullMarked;
