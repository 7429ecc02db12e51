/** What is in an archive, as light rows: enough for lists, neighbours and counts. Start at {@code Catalog}. */
@NullMarked
package io.github.tistoryarchiver.site.catalog;

import org.jspecify.annotations.NullMarked;
