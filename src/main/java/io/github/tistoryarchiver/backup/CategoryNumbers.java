package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.Post;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The blog's category list shows no numbers; its posts tell them. */
final class CategoryNumbers {
    private CategoryNumbers() {}

    static Blog fill(Blog blog, List<Post> posts) {
        Map<List<String>, Long> numbers = new HashMap<>();
        for (Post post : posts) {
            if (post.category().id() != null && !post.category().path().isEmpty()) {
                numbers.put(post.category().path(), post.category().id());
            }
        }
        return new Blog(
                blog.name(),
                blog.id(),
                blog.title(),
                blog.description(),
                blog.url(),
                blog.host(),
                blog.nickname(),
                blog.postCount(),
                fill(blog.categories(), numbers),
                blog.sidebar(),
                blog.state());
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
