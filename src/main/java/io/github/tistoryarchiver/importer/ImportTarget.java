package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.posts.PostRenderer;
import io.github.tistoryarchiver.model.Category;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * The archive into which a blog is imported.
 *
 * @param home the address of the blog's home page
 * @param hosts all hosts of the blog that are known
 * @param categories of the blog; empty if they are not known
 * @param isOfRuns whether runs made the archive, so that it may know what {@code raw/} does not
 * @param renderer knows all posts of the archive
 */
record ImportTarget(
        Archive archive,
        String blog,
        HttpUrl home,
        List<String> hosts,
        List<Category> categories,
        boolean isOfRuns,
        PostRenderer renderer) {}
