package io.github.tistoryarchiver.tistory.source;

import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.page.PageText;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of the mobile listing, {@code /m/api/entry/0/POST?page=N&size=20}, or of the corresponding listing of notices.
 * Its field names are only partly known (source: ArchiveTeam's {@code tistory.lua}, public bots), so every plausible
 * name is tried.
 *
 * @param posts the entries of this page, newest first
 * @param totalItems the number of entries on all pages; {@code null} if the answer does not give it
 * @param next query parameter of the next page; {@code null} on the last page
 */
public record Listing(
        List<Item> posts,
        @Nullable Integer totalItems,
        @Nullable Next next) {

    /**
     * An entry.
     *
     * @param addresses the one that the blog uses first; at least one
     * @param title {@code null} where the answer does not tell it
     */
    public record Item(
            List<PostAddress> addresses, @Nullable String title) {}

    /** The query parameter of the next page, {@code page=2} or {@code startId=345}. */
    public record Next(String parameter, String value) {}

    /**
     * Returns the address of the first page.
     *
     * @param type {@code POST} or {@code NOTICE}
     */
    public static HttpUrl firstPage(HttpUrl home, String type) {
        return page(home, type, new Next("page", "0"));
    }

    public static HttpUrl page(HttpUrl home, String type, Next next) {
        return Objects.requireNonNull(home.resolve("/m/api/entry/0/" + type))
                .newBuilder()
                .addQueryParameter(next.parameter, next.value)
                .addQueryParameter("size", "20")
                .build();
    }

    /**
     * Reads an answer.
     *
     * @param home the blog's root, against which relative paths are resolved
     * @return {@code null} if the bytes are not a listing
     */
    public static @Nullable Listing parse(byte[] bytes, HttpUrl home) {
        JsonNode data = ApiJson.open(bytes);
        if (data == null) {
            return null;
        }
        JsonNode items = ApiJson.list(data, List.of("items", "list", "entries"));
        if (items == null) {
            return null;
        }
        List<Item> posts = new ArrayList<>();
        for (JsonNode item : items) {
            List<PostAddress> addresses = addresses(item, home);
            if (!addresses.isEmpty()) {
                posts.add(new Item(addresses, ApiJson.text(item, "title")));
            }
        }
        return new Listing(List.copyOf(posts), ApiJson.count(data, List.of("totalItems")), next(data, posts.isEmpty()));
    }

    /** Whether an answer came to its end; what does not begin as JSON has none that could be missing. */
    public static boolean isWhole(byte[] bytes) {
        String text = PageText.of(bytes, null).strip();
        return !(text.startsWith("{") || text.startsWith("[")) || ApiJson.open(bytes) != null;
    }

    private static List<PostAddress> addresses(JsonNode item, HttpUrl home) {
        Stream<PostAddress> written = ApiJson.texts(item, List.of("path", "subPath", "url"))
                .map(home::resolve)
                .filter(Objects::nonNull)
                .map(PostAddress::of)
                .filter(Objects::nonNull);
        Long id = ApiJson.id(item, List.of("id"));
        Stream<PostAddress> numeric = id != null ? Stream.of(PostAddress.ofId(id)) : Stream.empty();
        return Stream.concat(written, numeric).distinct().toList();
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
