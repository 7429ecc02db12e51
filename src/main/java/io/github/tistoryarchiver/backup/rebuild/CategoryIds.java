package io.github.tistoryarchiver.backup.rebuild;

import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.PostCategory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The blog's category list shows no numbers; its posts tell them. */
final class CategoryIds {
    private CategoryIds() {}

    /**
     * @param earlier as an earlier run knew the blog
     * @param brought posts of this run
     */
    static Blog fill(Blog blog, @Nullable Blog earlier, List<PostCategory> brought) {
        Map<List<String>, Long> numbers = new HashMap<>();
        if (earlier != null) {
            note(earlier.categories(), numbers);
        }
        for (PostCategory category : brought) {
            if (category.id() != null && !category.path().isEmpty()) {
                numbers.put(category.path(), category.id());
            }
        }
        return blog.withCategories(fill(blog.categories(), numbers));
    }

    private static void note(List<Category> categories, Map<List<String>, Long> numbers) {
        for (Category category : categories) {
            if (category.id() != null) {
                numbers.put(category.path(), category.id());
            }
            note(category.children(), numbers);
        }
    }

    private static List<Category> fill(List<Category> categories, Map<List<String>, Long> numbers) {
        return categories.stream()
                .map(category -> new Category(
                        numbers.getOrDefault(category.path(), category.id()),
                        category.name(),
                        category.path(),
                        category.url(),
                        category.postCount(),
                        fill(category.children(), numbers)))
                .toList();
    }
}
