package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.CommentBuilder;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import io.github.tistoryarchiver.tistory.values.NumberParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Requests and reads comments in the way of today's mobile pages, {@code /m/api/N/comment}. The address is certain
 * (source: ArchiveTeam's {@code tistory.lua}). The names of its fields come from an answer that a public crawler printed
 * in 2023 and from public bots of 2024 to 2026; every plausible name is tried, and unknown fields are kept.
 */
public final class CommentJson {
    private static final List<String> ITEMS = List.of("items", "comments", "list");
    private static final List<String> ID = List.of("id", "commentId");
    private static final List<String> PARENT = List.of("parentId", "parent");
    private static final List<String> WRITER = List.of("writer", "author", "user");
    private static final List<String> WRITER_ID = List.of("id", "userId");
    private static final List<String> NAME = List.of("name", "nickname", "nickName");
    private static final List<String> HOMEPAGE = List.of("homepage", "homepageUrl", "url", "blogUrl");
    private static final List<String> IMAGE = List.of("profileImage", "profileImageUrl", "image", "thumbnail");
    private static final List<String> TEXT = List.of("content", "comment", "text", "body");
    private static final List<String> WRITTEN = List.of("written", "created", "published", "date", "regDate");
    private static final List<String> REPLIES = List.of("children", "replies");
    private static final List<String> SECRET = List.of("isSecret", "secret");
    private static final List<String> PINNED = List.of("isPinned", "pinned", "isPin");
    private static final List<String> DELETED = List.of("isDeleted", "deleted");
    private static final List<String> MENTION = List.of("mentionUserName", "mention", "mentionName", "mentionUser");
    private static final List<String> RESTRICTION = List.of("restrictType");
    private static final List<String> RESTRICTED = List.of("isRestrict", "isRestricted");
    private static final List<String> TOTAL = List.of("totalItems", "totalCount", "total");

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
                    RESTRICTION,
                    RESTRICTED,
                    VISITOR_FIELDS,
                    List.of("role"))
            .flatMap(List::stream)
            .toList());

    /** The known fields without those of the text, which is kept as an unknown field if it may not be the author's. */
    private static final Set<String> UNKNOWN_TEXT =
            KNOWN.stream().filter(field -> !TEXT.contains(field)).collect(Collectors.toUnmodifiableSet());

    /** Plausible values of a field of which only {@code null} is known to mean that there is no restriction. */
    private static final Set<String> UNRESTRICTED = Set.of("none", "normal", "false", "0");

    private final @Nullable Instant answered;
    private int unread;

    private CommentJson(@Nullable Instant answered) {
        this.answered = answered;
    }

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

    /**
     * Reads an answer.
     *
     * @param answered the time of the answer; {@code null} if it is not known
     * @return {@code null} if the bytes are not one
     */
    public static @Nullable CommentList parse(byte[] bytes, @Nullable Instant answered) {
        JsonNode data = ApiJson.open(bytes);
        if (data == null) {
            return null;
        }
        JsonNode items = items(data);
        if (items == null) {
            return saysThatThereAreNone(data) ? new CommentList(List.of(), 0, null, 0) : null;
        }
        CommentJson reader = new CommentJson(answered);
        List<Comment> comments = reader.comments(items, null);
        return new CommentList(comments, ApiJson.count(data, TOTAL), next(data, comments), reader.unread);
    }

    private static boolean saysThatThereAreNone(JsonNode data) {
        Integer total = ApiJson.count(data, TOTAL);
        JsonNode accepts = data.path("acceptComment");
        return (total != null && total == 0) || (accepts.isBoolean() && !accepts.asBoolean());
    }

    /** Returns the list in an answer, or {@code null} if there is none. */
    public static @Nullable JsonNode items(JsonNode data) {
        return data.isArray() ? data : ApiJson.list(data, ITEMS);
    }

    /**
     * Reads a single comment; returns {@code null} if it cannot be read.
     *
     * @param answered the time of the answer; {@code null} if it is not known
     */
    public static @Nullable Comment single(JsonNode item, @Nullable Instant answered) {
        return new CommentJson(answered).comment(item, null);
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
        WrittenTime written = WrittenTime.of(ApiJson.text(item, WRITTEN), answered);
        Said said = Said.in(item);
        return CommentBuilder.builder()
                .id(id)
                .parentId(outerId != null ? outerId : namedParentId)
                .author(author(item, said))
                .writtenAt(written.at())
                .writtenPrecision(written.precision())
                .writtenText(ApiJson.text(item, WRITTEN))
                .secret(said.isSecret())
                .pinned(ApiJson.isTrue(item, PINNED) ? true : null)
                .mention(mention(item))
                .text(said.text())
                .state(said.isDown() ? PostState.GONE : PostState.LIVE)
                .restrictType(said.restriction())
                .extra(CommentExtras.of(item, said.isKnown() ? KNOWN : UNKNOWN_TEXT))
                .replies(replies == null || !replies.isArray() ? List.of() : comments(replies, id))
                .build();
    }

    /**
     * The text of a comment, or why there is none.
     *
     * @param text the author's text; {@code null} if it is not shown
     * @param isDown whether the comment was deleted or taken down
     * @param isKnown whether the shown text is the author's or a known placeholder
     */
    private record Said(
            @Nullable String text,
            boolean isSecret,
            boolean isDown,
            @Nullable String restriction,
            boolean isKnown) {

        static Said in(JsonNode item) {
            String shown = ApiJson.text(item, TEXT);
            String restriction = restriction(item);
            boolean isRestricted = restriction != null || ApiJson.isTrue(item, RESTRICTED);
            boolean isSecret = ApiJson.isTrue(item, SECRET) || Placeholders.isSecret(shown);
            boolean isDown = isRestricted || ApiJson.isTrue(item, DELETED) || Placeholders.isDeleted(shown);
            boolean isPlaceholder = Placeholders.isSecret(shown)
                    || Placeholders.isDeleted(shown)
                    || (isRestricted && Placeholders.isOfPlatform(shown));
            return new Said(
                    isPlaceholder || isRestricted ? null : shown,
                    isSecret,
                    isDown,
                    restriction,
                    isPlaceholder || !isRestricted);
        }

        private static @Nullable String restriction(JsonNode item) {
            String type = ApiJson.text(item, RESTRICTION);
            return type == null || UNRESTRICTED.contains(type.strip().toLowerCase(Locale.ROOT)) ? null : type.strip();
        }
    }

    private static CommentAuthor author(JsonNode item, Said said) {
        JsonNode inner = ApiJson.first(item, WRITER);
        JsonNode writer = inner != null && inner.isObject() ? inner : item;
        String name = inner != null && inner.isString() ? inner.asString() : ApiJson.text(writer, NAME);
        String role = Objects.requireNonNullElse(ApiJson.text(writer, List.of("role")), CommentAuthor.GUEST);
        return new CommentAuthor(
                writer == item ? null : ApiJson.id(writer, WRITER_ID),
                said.text() == null && Placeholders.isNobody(name) ? null : name,
                ApiJson.text(writer, HOMEPAGE),
                ApiJson.text(writer, IMAGE),
                role.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String mention(JsonNode item) {
        JsonNode mention = ApiJson.first(item, MENTION);
        return mention == null || !mention.isObject() ? ApiJson.text(item, MENTION) : ApiJson.text(mention, NAME);
    }
}
