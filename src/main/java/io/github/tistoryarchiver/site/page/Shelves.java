package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.site.catalog.Key;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The categories and tags of the shown posts, with the folders of their lists. */
final class Shelves {
    private final Map<List<String>, Shelf> categories = new LinkedHashMap<>();
    private final Map<String, Shelf> tags = new TreeMap<>();

    /**
     * A category or tag.
     *
     * @param path names from the top down; one name for a tag
     * @param folder of its lists, below the site's folder
     * @param rows its posts and those of the categories below it, the oldest first
     */
    record Shelf(List<String> path, String folder, List<Row> rows) {
        String name() {
            return path.get(path.size() - 1);
        }

        /** Returns the page with the newest posts. */
        String newest() {
            return Numbered.newest(folder, rows.size());
        }
    }

    /**
     * Sorts posts into categories, in the order of the blog's tree, and tags, in the order of their names.
     *
     * @param rows the oldest first
     */
    Shelves(List<Category> tree, List<Row> rows) {
        Map<List<String>, List<Row>> byPath = new LinkedHashMap<>();
        Map<List<String>, Long> ids = new LinkedHashMap<>();
        list(tree, byPath, ids);
        for (Row row : rows) {
            if (row.categoryId() != null && row.categoryId() > 0) {
                ids.putIfAbsent(row.category(), row.categoryId());
            }
            for (int depth = 1; depth <= row.category().size(); depth++) {
                byPath.computeIfAbsent(List.copyOf(row.category().subList(0, depth)), any -> new ArrayList<>())
                        .add(row);
            }
            row.tags().stream()
                    .map(tag -> Normalizer.normalize(tag, Normalizer.Form.NFC))
                    .distinct()
                    .forEach(tag -> tags.computeIfAbsent(
                                    tag, name -> new Shelf(List.of(name), "t/" + Key.of(name), new ArrayList<>()))
                            .rows()
                            .add(row));
        }
        Set<Long> used = new HashSet<>();
        byPath.forEach((path, own) -> {
            if (!own.isEmpty()) {
                Long id = ids.get(path);
                boolean isFirst = id != null && used.add(id); // a renamed category leaves its number to both names
                categories.put(path, new Shelf(path, "c/" + (isFirst ? id : Key.of(String.join("\n", path))), own));
            }
        });
    }

    private static void list(List<Category> tree, Map<List<String>, List<Row>> byPath, Map<List<String>, Long> ids) {
        for (Category category : tree) { // at most a few levels: the archive's own reader bounds them
            byPath.putIfAbsent(category.path(), new ArrayList<>());
            if (category.id() != null && category.id() > 0) {
                ids.put(category.path(), category.id());
            }
            list(category.children(), byPath, ids);
        }
    }

    List<Shelf> categories() {
        return List.copyOf(categories.values());
    }

    List<Shelf> tags() {
        return List.copyOf(tags.values());
    }

    /** Returns a link to the category of a post, which must have one. */
    Html link(Row row, String root) {
        Shelf shelf = categories.get(row.category());
        String name = String.join(" › ", row.category());
        return shelf == null
                ? Tag.of("span", name)
                : Tag.of("a.category").with("href", root + shelf.newest()).add(Tag.of("bdi", name));
    }

    /** Returns links to the tags of a post. */
    List<Tag> tagLinks(Row row, String root) {
        return row.tags().stream()
                .map(tag -> Normalizer.normalize(tag, Normalizer.Form.NFC))
                .distinct()
                .map(tags::get)
                .map(shelf -> Tag.of("li")
                        .add(Tag.of("a").with("href", root + shelf.newest()).add(Tag.of("bdi", shelf.name()))))
                .toList();
    }
}
