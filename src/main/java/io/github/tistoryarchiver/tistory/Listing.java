package io.github.tistoryarchiver.tistory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of the mobile listing, {@code /m/api/entry/0/POST?page=N&size=20}. Its field names are only partly known
 * (ArchiveTeam's {@code tistory.lua}, public bots), so every plausible form is read.
 *
 * @param posts the entries of this page, newest first
 * @param totalItems how many there are in all, where the answer tells it
 * @param next query parameters of the next page; {@code null} on the last one
 */
public record Listing(
        List<PostAddress> posts,
        @Nullable Integer totalItems,
        @Nullable Next next) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Where the listing goes on: {@code page=2} or {@code startId=345}. */
    public record Next(String parameter, String value) {}

    public static HttpUrl firstPage(HttpUrl home) {
        return Objects.requireNonNull(home.resolve("/m/api/entry/0/POST?page=0&size=20"));
    }

    public static HttpUrl page(HttpUrl home, Next next) {
        return firstPage(home)
                .newBuilder()
                .setQueryParameter(next.parameter, next.value)
                .build();
    }

    /**
     * Reads an answer.
     *
     * @param home the blog, for relative paths
     * @return {@code null} when the bytes are no listing
     */
    public static @Nullable Listing parse(byte[] bytes, HttpUrl home) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException e) {
            return null;
        }
        JsonNode data = root.has("data") ? root.get("data") : root;
        JsonNode items = Stream.of("items", "list", "entries")
                .map(data::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(null);
        if (items == null) {
            return null;
        }
        List<PostAddress> posts = new ArrayList<>();
        for (JsonNode item : items) {
            PostAddress post = address(item, home);
            if (post != null) {
                posts.add(post);
            }
        }
        JsonNode total = data.path("totalItems");
        return new Listing(
                List.copyOf(posts), total.canConvertToInt() ? total.intValue() : null, next(data, posts.isEmpty()));
    }

    private static @Nullable PostAddress address(JsonNode item, HttpUrl home) {
        JsonNode id = item.path("id");
        if (id.canConvertToLong() && id.longValue() > 0) {
            return PostAddress.ofNumber(id.longValue());
        }
        return Stream.of("path", "url")
                .map(name -> item.path(name).asString(""))
                .map(home::resolve)
                .filter(Objects::nonNull)
                .map(PostAddress::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Next next(JsonNode data, boolean empty) {
        if (empty || data.path("isLast").asBoolean(false)) {
            return null;
        }
        if (data.path("nextPage").canConvertToInt()) {
            return new Next("page", data.get("nextPage").asString());
        }
        JsonNode nextId = data.path("nextId");
        return nextId.canConvertToLong() && nextId.longValue() > 0 ? new Next("startId", nextId.asString()) : null;
    }
}
