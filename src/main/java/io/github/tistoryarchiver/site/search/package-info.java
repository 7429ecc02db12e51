/**
 * Full-text search in files that a browser loads from a folder, without server. Terms are made by {@code Terms}, in the same way as
 * the script {@code search.js} does; {@code SearchIndex} writes the files.
 */
@NullMarked
package io.github.tistoryarchiver.site.search;

import org.jspecify.annotations.NullMarked;
