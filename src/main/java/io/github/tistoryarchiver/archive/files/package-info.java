/**
 * Files that are written whole or not at all, each with its checksum, and their formats.
 *
 * <p>Start at {@link io.github.tistoryarchiver.archive.files.ArchiveFiles}, through which all files of an archive are
 * written. {@link io.github.tistoryarchiver.archive.files.AtomicFile} writes a single one,
 * {@link io.github.tistoryarchiver.archive.files.ArchiveJson} defines the JSON format,
 * {@link io.github.tistoryarchiver.archive.files.JsonLinesLog} is a log that survives a kill, and
 * {@link io.github.tistoryarchiver.archive.files.ArchiveLock} keeps a second run out.
 */
@NullMarked
package io.github.tistoryarchiver.archive.files;

import org.jspecify.annotations.NullMarked;
