package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.CommentBuilder;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import io.github.tistoryarchiver.tistory.values.NumberParser;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests and reads comments in the way of today's mobile pages, {@code /m/api/N/comment}. The address is certain
 * (source: ArchiveTeam's {@code tistory.lua}). The names of its fields come from public bots of 2024 to 2026 and are
 * only partly known, so every plausible name is tried, and unknown fields are kept.
 */
public final class CommentJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> ITEMS = List.of("items", "comments", "list");
    private static final List<String> ID = List.of("id", "commentId");
    private static final List<String> PARENT = List.of("parentId", "parent");
    private static final List<String> WRITER = List.of("writer", "author", "user");
    private static final List<String> NAME = List.of("name", "nickname", "nickName");
    private static final List<String> HOMEPAGE = List.of("homepage", "homepageUrl", "url", "blogUrl");
    private static final List<String> IMAGE = List.of("profileImage", "profileImageUrl", "image", "thumbnail");
    private static final List<String> TEXT = List.of("content", "comment", "text", "body");
    private static final List<String> WRITTEN = List.of("written", "created", "published", "date", "regDate");
    private static final List<String> REPLIES = List.of("children", "replies");
    private static final List<String> SECRET = List.of("isSecret", "secret");
    private static final List<String> PINNED = List.of("isPinned", "pinned", "isPin");
    private static final List<String> DELETED = List.of("isDeleted", "deleted");
    private static final List<String> MENTION = List.of("mention", "mentionName", "mentionUser");

    /** Fields about the visitor who sends the request, who is nobody. */
    private static final List<String> VISITOR_FIELDS = List.of("isRequestUser", "isMine", "isEditable", "isDeletable");

    private static final Set<String> KNOWN = Set.copyOf(Stream.of(
                    ID,
                    PARENT,
                    WRITER,
                    NAME,
                    HOMEPAGE,
                    IMAGE,
                    TEXT,
                    WRITTEN,
                    REPLIES,
                    SECRET,
                    PINNED,
                    DELETED,
                    MENTION,
                    VISITOR_FIELDS,
                    List.of("role"))
            .flatMap(List::stream)
            .toList());

    /** Placeholders for a text that guests may not read, and for a deleted one. */
    private static final List<String> SECRET_TEXTS = List.of("비밀댓글입니다", "비밀글입니다");

    private static final List<String> DELETED_TEXTS = List.of("삭제된 댓글입니다", "삭제된 글입니다");
    private static final long MIN_MILLISECONDS = 100_000_000_000L;

    private int unread;

    private CommentJson() {}

    /**
     * Returns the address of a post's comments.
     *
     * @param startId the value in the previous answer; {@code null} for the first request
     */
    public static HttpUrl ofPost(HttpUrl home, long post, @Nullable Long startId) {
        return from(Objects.requireNonNull(home.resolve("/m/api/" + post + "/comment")), startId);
    }

    /**
     * Returns the address of the guestbook, whose answers have the same form. robots.txt disallows its HTML pages, but
     * not this address.
     *
     * @param startId the value in the previous answer; {@code null} for the first request
     */
    public static HttpUrl ofGuestbook(HttpUrl home, @Nullable Long startId) {
        return from(Objects.requireNonNull(home.resolve("/m/api/guestbook")), startId);
    }

    private static HttpUrl from(HttpUrl list, @Nullable Long startId) {
        HttpUrl.Builder url = list.newBuilder().addQueryParameter("reverse", "true");
        return (startId == null ? url : url.addQueryParameter("startId", startId.toString())).build();
    }

    /** Reads an answer; returns {@code null} if the bytes are not one. */
    public static @Nullable CommentList parse(byte[] bytes) {
        JsonNode data = ApiJson.open(bytes);
        if (data == null) {
            return null;
        }
        JsonNode items = items(data);
        if (items == null) {
            return null;
        }
        CommentJson reader = new CommentJson();
        List<Comment> comments = reader.comments(items, null);
        return new CommentList(
                comments,
                ApiJson.count(data, List.of("totalItems", "totalCount", "total")),
                next(data, comments),
                reader.unread);
    }

    /** Returns the list in an answer, or {@code null} if there is none. */
    public static @Nullable JsonNode items(JsonNode data) {
        return data.isArray() ? data : ApiJson.list(data, ITEMS);
    }

    /** Reads a single comment; returns {@code null} if it cannot be read. */
    public static @Nullable Comment single(JsonNode item) {
        return new CommentJson().comment(item, null);
    }

    /**
     * Returns where the next answer starts, or {@code null} after the last one. If the answer neither names the next
     * comment nor says that it is the last one, older comments are those with lower ids.
     */
    private static @Nullable Long next(JsonNode data, List<Comment> comments) {
        if (comments.isEmpty() || data.path("isLast").asBoolean(false)) {
            return null;
        }
        JsonNode nextId = data.path("nextId");
        if (nextId.isNumber() || nextId.isString()) {
            Long next = NumberParser.positive(nextId.asString());
            return next == null || next == 0 ? null : next;
        }
        long lowest = comments.stream()
                .flatMapToLong(comment -> LongStream.of(comment.id()))
                .min()
                .orElse(0);
        return data.isArray() || lowest <= 1 ? null : Long.valueOf(lowest - 1);
    }

    private List<Comment> comments(JsonNode items, @Nullable Long parent) {
        List<Comment> comments = new ArrayList<>();
        for (JsonNode item : items) {
            Comment comment = comment(item, parent);
            if (comment == null) {
                unread++;
            } else {
                comments.add(comment);
            }
        }
        return List.copyOf(comments);
    }

    private @Nullable Comment comment(JsonNode item, @Nullable Long outerId) {
        Long id = ApiJson.id(item, ID);
        if (id == null) {
            return null;
        }
        Long namedParentId = ApiJson.id(item, PARENT);
        JsonNode replies = ApiJson.first(item, REPLIES);
        String written = ApiJson.text(item, WRITTEN);
        String shown = ApiJson.text(item, TEXT);
        boolean secret = ApiJson.isTrue(item, SECRET) || isOneOf(shown, SECRET_TEXTS);
        boolean deleted = ApiJson.isTrue(item, DELETED) || isOneOf(shown, DELETED_TEXTS);
        boolean hasText = shown != null && !isOneOf(shown, SECRET_TEXTS) && !isOneOf(shown, DELETED_TEXTS);
        return CommentBuilder.builder()
                .id(id)
                .parentId(outerId != null ? outerId : namedParentId)
                .author(author(item))
                .writtenAt(written == null ? null : time(written))
                .writtenText(written)
                .secret(secret)
                .pinned(ApiJson.isTrue(item, PINNED) ? true : null)
                .mention(mention(item))
                .text(hasText ? shown : null)
                .state(deleted ? PostState.GONE : PostState.LIVE)
                .extra(extra(item))
                .replies(replies == null || !replies.isArray() ? List.of() : comments(replies, id))
                .build();
    }

    private static CommentAuthor author(JsonNode item) {
        JsonNode inner = ApiJson.first(item, WRITER);
        JsonNode writer = inner != null && inner.isObject() ? inner : item;
        String name = inner != null && inner.isString() ? inner.asString() : ApiJson.text(writer, NAME);
        String role = Objects.requireNonNullElse(ApiJson.text(writer, List.of("role")), CommentAuthor.GUEST);
        return new CommentAuthor(
                name,
                ApiJson.text(writer, HOMEPAGE),
                ApiJson.text(writer, IMAGE),
                role.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String mention(JsonNode item) {
        JsonNode mention = ApiJson.first(item, MENTION);
        return mention == null || !mention.isObject() ? ApiJson.text(item, MENTION) : ApiJson.text(mention, NAME);
    }

    private static @Nullable Map<String, Object> extra(JsonNode item) {
        Map<String, Object> extra = new TreeMap<>();
        item.properties().forEach(field -> {
            if (!KNOWN.contains(field.getKey()) && !field.getValue().isNull()) {
                extra.put(field.getKey(), JSON.treeToValue(field.getValue(), Object.class));
            }
        });
        return extra.isEmpty() ? null : extra;
    }

    private static boolean isOneOf(@Nullable String text, List<String> placeholders) {
        return text != null && placeholders.contains(text.strip().replaceFirst("\\.$", ""));
    }

    /**
     * Parses a time as shown to readers, in ISO 8601, or in seconds or milliseconds since 1970; returns {@code null}
     * for any other text.
     */
    public static @Nullable OffsetDateTime time(String text) {
        Long number = NumberParser.positive(text);
        if (number != null) {
            Instant instant = number >= MIN_MILLISECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return TimeParser.inKorea(instant);
        }
        OffsetDateTime exact = TimeParser.parse(text);
        return exact != null ? exact : TimeParser.parseShown(text);
    }
}
