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
 * Comments as today's mobile pages ask for them, {@code /m/api/N/comment}. That they are
 * there is sure (ArchiveTeam's {@code tistory.lua}); the names of their fields come from an answer that a public crawler printed in 2023 and from
 * public bots of 2024 to 2026. Every plausible one is read, and those that are not known are kept.
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

    /** What the answer says of the one who asks, which is nobody. */
    private static final List<String> OF_THE_ASKER = List.of("isRequestUser", "isMine", "isEditable", "isDeletable");

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
                    OF_THE_ASKER,
                    List.of("role"))
            .flatMap(List::stream)
            .toList());

    /** Where it is not known whose words are shown, they are kept as what they are called in the answer. */
    private static final Set<String> UNKNOWN_TEXT =
            KNOWN.stream().filter(field -> !TEXT.contains(field)).collect(Collectors.toUnmodifiableSet());

    /** Not the platform's words for the lack of a restriction, but plausible ones. */
    private static final Set<String> UNRESTRICTED = Set.of("none", "normal", "false", "0");

    private final @Nullable Instant answered;
    private int unread;

    private CommentJson(@Nullable Instant answered) {
        this.answered = answered;
    }

    /** @param startId as an answer before told it; {@code null} to begin */
    public static HttpUrl ofPost(HttpUrl home, long post, @Nullable Long startId) {
        return from(Objects.requireNonNull(home.resolve("/m/api/" + post + "/comment")), startId);
    }

    /** The guestbook, which answers in the same form. Its pages in HTML are closed to crawlers, this address is not. */
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
     * @param answered when the blog gave it; {@code null} if that is not known
     * @return {@code null} when the bytes are none
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

    /** The list in an answer; {@code null} where there is none. */
    public static @Nullable JsonNode items(JsonNode data) {
        return data.isArray() ? data : ApiJson.list(data, ITEMS);
    }

    /**
     * One comment; {@code null} where it cannot be read.
     *
     * @param answered when the blog gave it; {@code null} if that is not known
     */
    public static @Nullable Comment single(JsonNode item, @Nullable Instant answered) {
        return new CommentJson(answered).comment(item, null);
    }

    /** Where the answer names no next comment and does not say that it is the last, the older ones are those before its first. */
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

    private @Nullable Comment comment(JsonNode item, @Nullable Long outer) {
        Long id = ApiJson.id(item, ID);
        if (id == null) {
            return null;
        }
        Long named = ApiJson.id(item, PARENT);
        JsonNode replies = ApiJson.first(item, REPLIES);
        WrittenTime written = WrittenTime.of(ApiJson.text(item, WRITTEN), answered);
        Said said = Said.in(item);
        return CommentBuilder.builder()
                .id(id)
                .parentId(outer != null ? outer : named)
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
     * What a comment says, or why it does not.
     *
     * @param text its author's; {@code null} if it is not shown
     * @param isDown whether it was deleted or taken down
     * @param isKnown whether what is shown is the text or a known placeholder of one, and not the words of somebody unknown
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
