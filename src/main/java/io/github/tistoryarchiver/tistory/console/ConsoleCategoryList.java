package io.github.tistoryarchiver.tistory.console;

import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code /manage/category.json}: the categories with their ids and visibility, which no list on the blog shows. */
public final class ConsoleCategoryList {
    private ConsoleCategoryList() {}

    /**
     * A category as its owner sees it.
     *
     * @param path names from the top down
     * @param visibility {@code null} where the console does not tell it
     */
    public record Item(List<String> path, long id, @Nullable Visibility visibility) {}

    public static HttpUrl address(HttpUrl console) {
        return Objects.requireNonNull(console.resolve("/manage/category.json"));
    }

    /** Returns the categories that have an id; empty if the bytes are not such a list. */
    public static List<Item> parse(byte[] bytes) {
        List<Item> all = new ArrayList<>();
        JsonNode data = ApiJson.open(bytes);
        if (data != null) {
            add(list(data), List.of(), all);
        }
        return List.copyOf(all);
    }

    private static JsonNode list(JsonNode node) {
        JsonNode list = node.isArray() ? node : ApiJson.list(node, List.of("categories", "items", "children"));
        return list == null ? node.path("children") : list;
    }

    private static void add(JsonNode categories, List<String> parentPath, List<Item> all) {
        for (JsonNode category : categories) {
            String name = Objects.requireNonNullElse(ApiJson.text(category, List.of("name", "label", "title")), "")
                    .strip();
            Long id = ApiJson.number(category, "id");
            if (name.isEmpty() || parentPath.size() > 1) {
                continue;
            }
            List<String> path =
                    Stream.concat(parentPath.stream(), Stream.of(name)).toList();
            if (id != null && id > 0) {
                all.add(new Item(path, id, ConsoleVisibility.of(category)));
            }
            add(list(category), path, all);
        }
    }
}
