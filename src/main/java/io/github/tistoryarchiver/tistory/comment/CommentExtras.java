package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.model.Comment;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fields of a comment in the blog's answers that this tool does not know, and those that it did not know earlier. */
public final class CommentExtras {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MENTION = "mentionUserName";
    private static final String RESTRICTION = "restrictType";

    private CommentExtras() {}

    /** Returns the fields that say something; {@code null} if there are none. */
    static @Nullable Map<String, Object> of(JsonNode item, Collection<String> known) {
        Map<String, Object> extra = new TreeMap<>();
        item.properties().forEach(field -> {
            if (!known.contains(field.getKey()) && !field.getValue().isNull()) {
                extra.put(field.getKey(), JSON.treeToValue(field.getValue(), Object.class));
            }
        });
        return saying(extra);
    }

    private static @Nullable Map<String, Object> saying(@Nullable Map<String, Object> fields) {
        Map<String, Object> saying = new TreeMap<>(fields == null ? Map.of() : fields);
        saying.entrySet().removeIf(field -> isNoise(field.getKey(), field.getValue()));
        return saying.isEmpty() ? null : saying;
    }

    private static boolean isNoise(String name, Object value) {
        return value.equals("")
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> object && object.isEmpty())
                || (name.equals("type") && value.equals("NORMAL"));
    }

    /** Returns an archived comment without fields that say nothing, which earlier versions kept. */
    public static Comment withoutNoise(Comment comment) {
        return comment.with()
                .extra(saying(comment.extra()))
                .replies(comment.replies().stream()
                        .map(CommentExtras::withoutNoise)
                        .toList())
                .build();
    }

    /** Returns an archived comment with what earlier versions did not know where it belongs. */
    public static Comment understood(Comment comment) {
        Map<String, Object> extra = new TreeMap<>(comment.extra() == null ? Map.of() : comment.extra());
        Object mention = extra.remove(MENTION);
        Object restriction = extra.remove(RESTRICTION);
        return comment.with()
                .mention(comment.mention() == null && mention instanceof String name ? name : comment.mention())
                .restrictType(
                        comment.restrictType() == null && restriction instanceof String type
                                ? type
                                : comment.restrictType())
                .extra(saying(extra))
                .replies(comment.replies().stream()
                        .map(CommentExtras::understood)
                        .toList())
                .build();
    }
}
