package io.github.tistoryarchiver.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the blog's category tree.
 *
 * @param id the platform's number, if a post shows it
 * @param name the full name, also where the blog shortens it
 * @param path names from the top down, including this one
 * @param url absolute
 * @param visibility who may see it, if the owner's console showed it; else {@code null}
 * @param postCount as shown; {@code null} if the blog hides the counts
 */
@RecordBuilder
public record Category(
        @Nullable Long id,
        String name,
        List<String> path,
        String url,
        @Nullable Integer postCount,
        @Nullable Visibility visibility,
        List<Category> children)
        implements CategoryBuilder.With {

    /** Creates a category as the blog itself shows it, which does not tell who may see it. */
    public Category(
            @Nullable Long id,
            String name,
            List<String> path,
            String url,
            @Nullable Integer postCount,
            List<Category> children) {
        this(id, name, path, url, postCount, null, children);
    }
}
