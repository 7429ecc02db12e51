package io.github.tistoryarchiver.importer.sift;

import java.nio.file.Path;

/**
 * A file to import.
 *
 * @param path where it is
 * @param name its name without folders, as the archive names it
 * @param sha256 of its content, as hexadecimal digits
 * @param bytes its size
 */
public record SourceFile(Path path, String name, String sha256, long bytes, Format format) {}
