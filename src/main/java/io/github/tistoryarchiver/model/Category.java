package io.github.tistoryarchiver.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the blog's category tree.
 *
 * @param id the platform's number, where a post tells it
 * @param name the full name, also where the blog shows it cut off
 * @param path names from the top down, this one included
 * @param url absolute
 * @param postCount as shown; {@code null} where the blog hides the counts
 */
public record Category(
        @Nullable Long id,
        String name,
        List<String> path,
        String url,
        @Nullable Integer postCount,
        List<Category> children) {}
