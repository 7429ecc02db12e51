package io.github.tistoryarchiver.importer;

import java.nio.file.Path;
import java.util.List;

/**
 * What is imported, and where to.
 *
 * @param files files and folders
 * @param out the folder below which each blog has its archive
 * @param blogs names or addresses of the blogs to import; empty for the only one that there is
 * @param allBlogs whether all blogs in the files are imported
 * @param assets whether images and attachments are taken
 * @param dryRun whether to tell only what the files hold
 */
public record ImportOptions(
        List<Path> files, Path out, List<String> blogs, boolean allBlogs, boolean assets, boolean dryRun) {}
