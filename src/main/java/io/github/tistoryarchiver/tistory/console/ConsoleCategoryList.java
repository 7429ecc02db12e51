package io.github.tistoryarchiver.tistory.console;

import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/** Reads {@code /manage/category.json}: the categories with their ids, which no list on the blog shows. */
public final class ConsoleCategoryList {
    private ConsoleCategoryList() {}

    public static HttpUrl address(HttpUrl console) {
        return Objects.requireNonNull(console.resolve("/manage/category.json"));
    }

    /** Returns the categories that have an id; empty if the bytes are not such a list. */
    public static List<PostCategory> parse(byte[] bytes) {
        List<PostCategory> all = new ArrayList<>();
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

    private static void add(JsonNode categories, List<String> parentPath, List<PostCategory> all) {
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
                all.add(new PostCategory(path, id));
            }
            add(list(category), path, all);
        }
    }
}
