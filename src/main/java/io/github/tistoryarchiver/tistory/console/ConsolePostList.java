package io.github.tistoryarchiver.tistory.console;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.comment.CommentJson;
import io.github.tistoryarchiver.tistory.page.PageScripts;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of the owner's own lists, {@code /manage/posts.json} and its siblings, which only a login opens. Their fields are known from one public
 * description of 2026 (kim-se-hee/tistory-mcp), so every plausible form is read. The passwords of protected posts stand in them too and are not
 * read.
 *
 * @param items newest first
 * @param total how many there are in all, where the answer tells it
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

    /** @param page from 1 */
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

    /** Whether an answer came from the login page: there is no login, or it is over. */
    public static boolean isLogin(HttpUrl answered) {
        return answered.encodedPath().startsWith("/auth/login")
                || answered.host().startsWith("accounts.");
    }

    /** {@code null} when the bytes are no such list. */
    public static @Nullable ConsolePostList parse(byte[] bytes, HttpUrl home, PostType type) {
        JsonNode data = ApiJson.open(bytes);
        JsonNode items = data == null || data.isArray()
                ? data
                : Stream.of("items", "posts", "pages", "notices", "list")
                        .map(data::path)
                        .filter(JsonNode::isArray)
                        .findFirst()
                        .orElse(null);
        if (data == null || items == null) {
            return null;
        }
        List<Item> read = new ArrayList<>();
        for (JsonNode item : items) {
            Long id = PageScripts.number(item, "id");
            if (id != null && id > 0) {
                read.add(item(item, id, home, type));
            }
        }
        Integer total = Stream.of("totalCount", "totalItems", "total", "count")
                .map(data::path)
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::intValue)
                .findFirst()
                .orElse(null);
        return new ConsolePostList(List.copyOf(read), total);
    }

    private static Item item(JsonNode item, long id, HttpUrl home, PostType type) {
        PostAddress written = Stream.of("permalink", "url", "path")
                .map(name -> item.path(name).asString(""))
                .filter(text -> !text.isBlank())
                .map(home::resolve)
                .filter(url -> url != null && url.host().equals(home.host()))
                .map(PostAddress::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        PostAddress plain = type == PostType.POST
                ? PostAddress.ofId(id)
                : PostAddress.of(Objects.requireNonNull(home.resolve("/notice/" + id)));
        return new Item(
                id,
                written != null ? written : plain != null ? plain : PostAddress.ofId(id),
                text(item, "title"),
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

    private static @Nullable String text(JsonNode item, String name) {
        String text = item.path(name).asString("");
        return text.isBlank() ? null : text;
    }

    private static @Nullable OffsetDateTime time(JsonNode item, String... names) {
        return Stream.of(names)
                .map(name -> text(item, name))
                .filter(Objects::nonNull)
                .map(CommentJson::time)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
