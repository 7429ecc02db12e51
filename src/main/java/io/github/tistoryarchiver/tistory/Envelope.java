package io.github.tistoryarchiver.tistory;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform's JSON answers stand in: {@code {"data": …}}. */
final class Envelope {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Envelope() {}

    /** The content; an answer without an envelope is its own. {@code null} for what is no JSON. */
    static @Nullable JsonNode open(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            return root.has("data") ? root.get("data") : root;
        } catch (JacksonException e) {
            return null;
        }
    }
}
