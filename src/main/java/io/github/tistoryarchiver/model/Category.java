package io.github.tistoryarchiver.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the blog's category tree.
 *
 * @param id the platform's number, if a post shows it
 * @param name the full name, also where the blog shortens it
 * @param path names from the top down, including this one
 * @param url absolute
 * @param postCount as shown; {@code null} if the blog hides the counts
 */
public record Category(
        @Nullable Long id,
        String name,
        List<String> path,
        String url,
        @Nullable Integer postCount,
        List<Category> children) {}
