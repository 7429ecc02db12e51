package io.github.tistoryarchiver.export.parts;

import io.github.tistoryarchiver.model.Asset;
import java.nio.file.Path;

/**
 * A file of a post, as it is exported.
 *
 * @param asset the first one of the post that is stored in this file
 * @param path where the target has it, such as below the export's folder
 * @param address as the text refers to it
 * @param source the file in the archive
 * @param bytes its size
 * @param sha256 of its content, as hexadecimal digits
 */
public record PlacedFile(Asset asset, String path, String address, Path source, long bytes, String sha256) {}
