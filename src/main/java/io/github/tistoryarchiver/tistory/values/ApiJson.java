package io.github.tistoryarchiver.tistory.values;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the platform's JSON answers. The names of their fields are only partly known, so every plausible one is tried:
 * of several names, the first that has a value is used.
 */
public final class ApiJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ApiJson() {}

    /**
     * Returns the content of an answer's envelope {@code {"data": …}}, or the answer itself; {@code null} if it is not
     * JSON.
     */
    public static @Nullable JsonNode open(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            return root.has("data") ? root.get("data") : root;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Returns the first field that is present and not null; {@code null} for none. */
    public static @Nullable JsonNode first(JsonNode node, Collection<String> names) {
        return present(node, names).findFirst().orElse(null);
    }

    private static Stream<JsonNode> present(JsonNode node, Collection<String> names) {
        return names.stream().map(node::get).filter(found -> found != null && !found.isNull());
    }

    /** Returns the first field that is a list; {@code null} for none. */
    public static @Nullable JsonNode list(JsonNode node, Collection<String> names) {
        return present(node, names).filter(JsonNode::isArray).findFirst().orElse(null);
    }

    /** Returns the first text or number that is not blank, as written; {@code null} for none. */
    public static @Nullable String text(JsonNode node, Collection<String> names) {
        return texts(node, names).findFirst().orElse(null);
    }

    /** Returns all texts and numbers that are not blank, as written. */
    public static Stream<String> texts(JsonNode node, Collection<String> names) {
        return present(node, names)
                .filter(JsonNode::isValueNode)
                .map(found -> found.asString(""))
                .filter(text -> !text.isBlank());
    }

    /** Returns a text that is not blank, stripped; {@code null} for none. */
    public static @Nullable String text(JsonNode node, String name) {
        String text = text(node, List.of(name));
        return text == null ? null : text.strip();
    }

    /**
     * Returns the first number that is not negative, whether written as a number or as a text; {@code null} for none.
     */
    public static @Nullable Long number(JsonNode node, Collection<String> names) {
        return texts(node, names)
                .map(text -> NumberParser.positive(text.strip()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns a number that is not negative; {@code null} for none. */
    public static @Nullable Long number(JsonNode node, String name) {
        return number(node, List.of(name));
    }

    /** Returns the id in a field, which is greater than zero; {@code null} for none. */
    public static @Nullable Long id(JsonNode node, Collection<String> names) {
        Long number = number(node, names);
        return number == null || number == 0 ? null : number;
    }

    /** Returns the first count that fits into an {@code int}; {@code null} for none. */
    public static @Nullable Integer count(JsonNode node, Collection<String> names) {
        return present(node, names)
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::intValue)
                .findFirst()
                .orElse(null);
    }

    /** Tells whether the first field that is present is true. */
    public static boolean isTrue(JsonNode node, Collection<String> names) {
        JsonNode found = first(node, names);
        return found != null && found.asBoolean(false);
    }
}
