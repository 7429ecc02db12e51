/**
 * Sources of an import: what format a file has, and what it holds of which blog.
 *
 * <p>Start at {@link io.github.tistoryarchiver.importer.sift.Sifter}: each format has one, and all report to a {@link
 * io.github.tistoryarchiver.importer.sift.Sink}, which counts for a survey, or keeps.
 */
@NullMarked
package io.github.tistoryarchiver.importer.sift;

import org.jspecify.annotations.NullMarked;
