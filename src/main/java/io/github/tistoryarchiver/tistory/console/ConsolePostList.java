package io.github.tistoryarchiver.tistory.console;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.comment.CommentJson;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of the owner's lists, {@code /manage/posts.json} and its siblings, which require a login. Their fields are
 * known from one public description of 2026 (kim-se-hee/tistory-mcp), so every plausible name is tried. The lists also
 * contain the passwords of protected posts, which are not read.
 *
 * @param items newest first
 * @param total the number of entries on all pages; {@code null} if the answer does not give it
 */
public record ConsolePostList(List<Item> items, @Nullable Integer total) {

    /** A post as its owner sees it. */
    public record Item(
            long id,
            PostAddress address,
            @Nullable String title,
            @Nullable Visibility visibility,
            @Nullable OffsetDateTime publishedAt,
            @Nullable OffsetDateTime modifiedAt) {}

    /**
     * Returns the address of a page.
     *
     * @param page from 1
     */
    public static HttpUrl page(HttpUrl home, PostType type, int page) {
        String name = switch (type) {
            case POST -> "posts";
            case PAGE -> "pages";
            case NOTICE -> "notices";
        };
        return Objects.requireNonNull(home.resolve("/manage/" + name + ".json"))
                .newBuilder()
                .addQueryParameter("category", "-3")
                .addQueryParameter("page", Integer.toString(page))
                .addQueryParameter("visibility", "all")
                .build();
    }

    /** Tells whether an answer came from the login page: there is no login, or it has expired. */
    public static boolean isLogin(HttpUrl answered) {
        return answered.encodedPath().startsWith("/auth/login")
                || answered.host().startsWith("accounts.");
    }

    /** Returns a page of the list, or {@code null} if the bytes are not such a list. */
    public static @Nullable ConsolePostList parse(byte[] bytes, HttpUrl home, PostType type) {
        JsonNode data = ApiJson.open(bytes);
        JsonNode items = data == null || data.isArray()
                ? data
                : ApiJson.list(data, List.of("items", "posts", "pages", "notices", "list"));
        if (data == null || items == null) {
            return null;
        }
        List<Item> read = new ArrayList<>();
        for (JsonNode item : items) {
            Long id = ApiJson.id(item, List.of("id"));
            if (id != null) {
                read.add(item(item, id, home, type));
            }
        }
        Integer total = ApiJson.count(data, List.of("totalCount", "totalItems", "total", "count"));
        return new ConsolePostList(List.copyOf(read), total);
    }

    private static Item item(JsonNode item, long id, HttpUrl home, PostType type) {
        PostAddress written = ApiJson.texts(item, List.of("permalink", "url", "path"))
                .map(home::resolve)
                .filter(url -> url != null && url.host().equals(home.host()))
                .map(PostAddress::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        PostAddress numeric = type == PostType.POST
                ? PostAddress.ofId(id)
                : PostAddress.of(Objects.requireNonNull(home.resolve("/notice/" + id)));
        return new Item(
                id,
                written != null ? written : numeric != null ? numeric : PostAddress.ofId(id),
                ApiJson.text(item, List.of("title")),
                visibility(item),
                time(item, "published", "publishedAt"),
                time(item, "modified", "modifiedAt", "updated"));
    }

    private static @Nullable Visibility visibility(JsonNode item) {
        return switch (item.path("visibility").asString("").toUpperCase(Locale.ROOT)) {
            case "PUBLIC", "20", "3" -> Visibility.PUBLIC;
            case "PROTECTED", "15", "1" -> Visibility.PROTECTED;
            case "PRIVATE", "0" -> Visibility.PRIVATE;
            default -> null;
        };
    }

    private static @Nullable OffsetDateTime time(JsonNode item, String... names) {
        return ApiJson.texts(item, List.of(names))
                .map(CommentJson::time)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
