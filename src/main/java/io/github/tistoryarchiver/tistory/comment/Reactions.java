package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.tistory.values.ApiJson;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Requests and reads how many readers liked a post. No page contains this number; its script requests {@code GET
 * /reaction?entryId=N}. Any other method than GET would change it.
 */
public final class Reactions {
    private Reactions() {}

    public static HttpUrl ofPost(HttpUrl home, long post) {
        return Objects.requireNonNull(home.resolve("/reaction"))
                .newBuilder()
                .addQueryParameter("entryId", Long.toString(post))
                .build();
    }

    /** Reads an answer; returns {@code null} if the bytes are not one. */
    public static @Nullable Integer parse(byte[] bytes) {
        JsonNode data = ApiJson.open(bytes);
        JsonNode counter = data == null ? null : data.path("reactionCounter");
        return counter == null
                ? null
                : Stream.of(counter.path("sum"), counter)
                        .filter(JsonNode::canConvertToInt)
                        .map(JsonNode::intValue)
                        .findFirst()
                        .orElse(null);
    }
}
