package io.github.tistoryarchiver.tistory.backup;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.CommentBuilder;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.tistory.values.Texts;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads the comments of a TTXML backup, which have no numbers. Each gets a negative one, made of the second in which it was
 * written and of a digest of what it says, so that numbers grow with the time and are the same at every reading.
 */
public final class TtxmlComments {
    /** Comments have 52 bits, so that JavaScript reads their numbers exactly: 32 of the second, 20 of the digest. */
    private static final long FIRST = -(1L << 52);

    private static final int DIGEST_BITS = 20;
    private static final long LAST_SECOND = (1L << 32) - 1;

    private final Set<Long> taken = new HashSet<>();

    private TtxmlComments() {}

    /** Reads threads. */
    public static List<Comment> of(Stream<XmlElement> comments) {
        TtxmlComments reader = new TtxmlComments();
        return comments.map(comment -> reader.read(comment, null)).toList();
    }

    private Comment read(XmlElement comment, @Nullable Long parent) {
        XmlElement commenter = comment.child("commenter");
        String name = commenter == null ? "" : commenter.textOf("name");
        XmlElement content = comment.child("content");
        String text = content == null ? "" : content.text();
        Long written = comment.numberOf("written");
        long second = written == null || written > LAST_SECOND ? 0 : written;
        long id = number(second, name + '\n' + text, parent);
        List<Comment> replies = new ArrayList<>();
        comment.children("comment").forEach(reply -> replies.add(read(reply, id)));
        return CommentBuilder.builder()
                .id(id)
                .parentId(parent)
                .author(new CommentAuthor(
                        Texts.emptyToNull(name),
                        commenter == null ? null : Texts.emptyToNull(commenter.textOf("homepage")),
                        null,
                        CommentAuthor.GUEST))
                .writtenAt(second == 0 ? null : TimeParser.inKorea(Instant.ofEpochSecond(second)))
                .secret(comment.textOf("secret").equals("1"))
                .text(text)
                .state(PostState.LIVE)
                .spam(comment.textOf("isFiltered").matches("0?") ? null : Boolean.TRUE)
                .replies(replies)
                .build();
    }

    /** Returns a number that no other comment of the post has, greater than that of the comment above. */
    private long number(long second, String said, @Nullable Long parent) {
        long digest = Long.parseLong(
                ByteString.of(said.getBytes(StandardCharsets.UTF_8))
                        .sha256()
                        .hex()
                        .substring(0, 5),
                16);
        long id = FIRST + (second << DIGEST_BITS) + digest;
        if (parent != null && id <= parent) {
            id = parent + 1;
        }
        while (!taken.add(id)) {
            id++;
        }
        return id;
    }
}
