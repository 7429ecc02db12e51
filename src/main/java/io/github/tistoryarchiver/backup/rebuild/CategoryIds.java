package io.github.tistoryarchiver.backup.rebuild;

import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.PostCategory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds ids to the blog's category list, which shows none; posts give them. */
final class CategoryIds {
    private CategoryIds() {}

    /**
     * Returns the blog with the known ids of its categories.
     *
     * @param earlier the blog as an earlier run stored it; {@code null} for none
     * @param fromPosts the categories of this run's posts
     */
    static Blog fill(Blog blog, @Nullable Blog earlier, List<PostCategory> fromPosts) {
        Map<List<String>, Long> ids = new HashMap<>();
        if (earlier != null) {
            collect(earlier.categories(), ids);
        }
        for (PostCategory category : fromPosts) {
            if (category.id() != null && !category.path().isEmpty()) {
                ids.put(category.path(), category.id());
            }
        }
        return blog.withCategories(fill(blog.categories(), ids));
    }

    private static void collect(List<Category> categories, Map<List<String>, Long> ids) {
        for (Category category : categories) {
            if (category.id() != null) {
                ids.put(category.path(), category.id());
            }
            collect(category.children(), ids);
        }
    }

    private static List<Category> fill(List<Category> categories, Map<List<String>, Long> ids) {
        return categories.stream()
                .map(category -> new Category(
                        ids.getOrDefault(category.path(), category.id()),
                        category.name(),
                        category.path(),
                        category.url(),
                        category.postCount(),
                        fill(category.children(), ids)))
                .toList();
    }
}
