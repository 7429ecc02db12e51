/**
 * The reading room: an archive as pages to browse and search.
 *
 * <p>Start at {@link io.github.tistoryarchiver.site.Site}; {@code SiteWriter} names the pages in order.
 */
@NullMarked
package io.github.tistoryarchiver.site;

import org.jspecify.annotations.NullMarked;
