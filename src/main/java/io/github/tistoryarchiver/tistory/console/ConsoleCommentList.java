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
 * Reads a page of {@code /manage/comments.json}, which lists the newest comments on all posts, with the text of secret
 * ones. The address is known from one public description of 2026 (kim-se-hee/tistory-mcp), its fields are not; they are
 * read like those of {@link CommentJson}. Other data is not kept: it concerns the console, or readers, such as their IP
 * addresses.
 */
public final class ConsoleCommentList {
    private ConsoleCommentList() {}

    /** A comment and the id of its post. */
    public record Item(long post, Comment comment) {}

    private static final List<String> ENTRY_ID = List.of("entryId", "postId");
    private static final List<String> ENTRY_ID_IN_ENTRY = List.of("entryId", "postId", "id");

    /**
     * Returns the address of a page.
     *
     * @param page from 1
     */
    public static HttpUrl page(HttpUrl console, int page) {
        return Objects.requireNonNull(console.resolve("/manage/comments.json"))
                .newBuilder()
                .addQueryParameter("page", Integer.toString(page))
                .build();
    }

    /**
     * Reads a page of the list.
     *
     * @param answered the time of the answer; {@code null} if it is not known
     * @return {@code null} if the bytes are not such a list
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
