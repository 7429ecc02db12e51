package io.github.tistoryarchiver.backup.rebuild;

import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the blog's category list does not show: numbers, which its posts tell, and visibility, which the console tells. */
final class CategoryDetails {
    private final Map<List<String>, Long> numbers = new HashMap<>();
    private final Map<List<String>, Visibility> earlier = new HashMap<>();
    private final Function<List<String>, @Nullable Visibility> console;

    /**
     * @param earlier as an earlier run knew the blog
     * @param brought posts of this run
     * @param console the visibility of a category; {@code null} for an unknown one
     */
    CategoryDetails(
            @Nullable Blog earlier, List<PostCategory> brought, Function<List<String>, @Nullable Visibility> console) {
        this.console = console;
        if (earlier != null) {
            note(earlier.categories());
        }
        for (PostCategory category : brought) {
            if (category.id() != null && !category.path().isEmpty()) {
                numbers.put(category.path(), category.id());
            }
        }
    }

    private void note(List<Category> categories) {
        for (Category category : categories) {
            if (category.id() != null) {
                numbers.put(category.path(), category.id());
            }
            if (category.visibility() != null) {
                earlier.put(category.path(), category.visibility());
            }
            note(category.children());
        }
    }

    /** Returns the blog with these details. */
    Blog filledInto(Blog blog) {
        return blog.withCategories(filled(blog.categories()));
    }

    private List<Category> filled(List<Category> categories) {
        return categories.stream()
                .map(category -> category.with()
                        .id(numbers.getOrDefault(category.path(), category.id()))
                        .visibility(visibility(category.path()))
                        .children(filled(category.children()))
                        .build())
                .toList();
    }

    private @Nullable Visibility visibility(List<String> path) {
        Visibility now = console.apply(path);
        return now != null ? now : earlier.get(path);
    }
}
