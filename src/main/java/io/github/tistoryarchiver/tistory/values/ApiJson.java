package io.github.tistoryarchiver.tistory.values;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform's JSON answers stand in: {@code {"data": …}}. */
public final class ApiJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ApiJson() {}

    /** The content; an answer without an envelope is its own. {@code null} for what is no JSON. */
    public static @Nullable JsonNode open(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            return root.has("data") ? root.get("data") : root;
        } catch (JacksonException e) {
            return null;
        }
    }
}
