package io.github.tistoryarchiver.tistory.console;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

    /**
     * A post as its owner sees it.
     *
     * @param addresses the one to ask for first, and others that the blog may use for the same post; at least one
     * @param categoryId {@code null} for a post in no category
     * @param restrictType why the platform blocks it, in its own word; {@code null} where it does not
     */
    @RecordBuilder
    public record Item(
            long id,
            List<PostAddress> addresses,
            @Nullable String title,
            @Nullable Visibility visibility,
            @Nullable OffsetDateTime publishedAt,
            @Nullable OffsetDateTime modifiedAt,
            @Nullable Long categoryId,
            @Nullable String restrictType) {

        public PostAddress address() {
            return addresses.get(0);
        }
    }

    /** What a restriction is called of which the console tells no type. */
    private static final String SOME_RESTRICTION = "RESTRICTED";

    private static final Set<String> UNRESTRICTED = Set.of("none", "normal", "false", "0");

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
        return ConsolePostListItemBuilder.builder()
                .id(id)
                .addresses(addresses(item, id, home, type))
                .title(ApiJson.text(item, List.of("title")))
                .visibility(ConsoleVisibility.of(item))
                .publishedAt(time(item, "published", "publishedAt"))
                .modifiedAt(time(item, "modified", "modifiedAt", "updated"))
                .categoryId(ApiJson.id(item, List.of("categoryId")))
                .restrictType(restriction(item))
                .build();
    }

    private static List<PostAddress> addresses(JsonNode item, long id, HttpUrl home, PostType type) {
        PostAddress notice = PostAddress.of(Objects.requireNonNull(home.resolve("/notice/" + id)));
        PostAddress numeric = type == PostType.POST || notice == null ? PostAddress.ofId(id) : notice;
        String slogan = type == PostType.POST ? ApiJson.text(item, "slogan") : null;
        Stream<PostAddress> written = ApiJson.texts(item, List.of("permalink", "url", "path"))
                .map(home::resolve)
                .filter(url -> url != null && url.host().equals(home.host()))
                .map(PostAddress::of)
                .filter(Objects::nonNull);
        Stream<PostAddress> letters =
                slogan == null ? Stream.of() : Stream.of(new PostAddress(PostType.POST, null, slogan));
        return Stream.of(written, Stream.of(numeric), letters)
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    private static @Nullable String restriction(JsonNode item) {
        String type = ApiJson.text(item, "restrictType");
        if (type != null && !UNRESTRICTED.contains(type.toLowerCase(Locale.ROOT))) {
            return type;
        }
        return ApiJson.isTrue(item, List.of("isRestrict", "isBlocked")) ? SOME_RESTRICTION : null;
    }

    private static @Nullable OffsetDateTime time(JsonNode item, String... names) {
        return ApiJson.texts(item, List.of(names))
                .map(TimeParser::parseAny)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
