package io.github.tistoryarchiver.tistory.console;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.tistory.comment.CommentJson;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of {@code /manage/comments.json}, in which the owner sees the newest comments under all posts, secret ones with their text. That it is there
 * is known from one public description of 2026 (kim-se-hee/tistory-mcp), its fields are not; they are read as those of {@link CommentJson}. What else
 * stands there is not kept: it is about the console, or about readers, such as their network addresses.
 */
public final class ConsoleCommentList {
    private ConsoleCommentList() {}

    /** A comment and the number of the post that it is under. */
    public record Item(long post, Comment comment) {}

    private static final List<String> ENTRY_ID = List.of("entryId", "postId");
    private static final List<String> ENTRY_ID_IN_ENTRY = List.of("entryId", "postId", "id");

    /** @param page from 1 */
    public static HttpUrl page(HttpUrl console, int page) {
        return Objects.requireNonNull(console.resolve("/manage/comments.json"))
                .newBuilder()
                .addQueryParameter("page", Integer.toString(page))
                .build();
    }

    /**
     * Reads a page of the list.
     *
     * @param answered when the console gave it; {@code null} if that is not known
     * @return {@code null} when the bytes are no such list
     */
    public static @Nullable List<Item> parse(byte[] bytes, @Nullable Instant answered) {
        JsonNode data = ApiJson.open(bytes);
        JsonNode items = data == null ? null : CommentJson.items(data);
        if (items == null) {
            return null;
        }
        List<Item> read = new ArrayList<>();
        for (JsonNode item : items) {
            Comment comment = CommentJson.single(item, answered);
            Long post = Stream.of(
                            ApiJson.id(item, ENTRY_ID),
                            ApiJson.id(item.path("entry"), ENTRY_ID_IN_ENTRY),
                            ApiJson.id(item.path("post"), ENTRY_ID_IN_ENTRY))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (comment != null && post != null) {
                read.add(new Item(
                        post, comment.by(comment.author(), comment.mention(), comment.text(), comment.replies())));
            }
        }
        return List.copyOf(read);
    }
}
