/**
 * Backups in TTXML, read as a stream of any size, whatever is broken in them.
 *
 * <p>Start at {@link io.github.tistoryarchiver.importer.ttxml.TtxmlStream}.
 */
@NullMarked
package io.github.tistoryarchiver.importer.ttxml;

import org.jspecify.annotations.NullMarked;
