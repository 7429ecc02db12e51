package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.site.catalog.Row;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the archive has of a post, read once for all that is made from it.
 *
 * @param content its text; {@code null} for a post without text
 * @param comments its threads
 */
public record StoredPost(Post post, @Nullable PostContent content, List<Comment> comments) {

    /**
     * Reads a post.
     *
     * @throws io.github.tistoryarchiver.archive.files.ArchiveException when it cannot be read
     */
    public static StoredPost read(Room room, Row row) {
        PostFolder folder = room.archive().post(row.type(), row.id());
        Post post = Objects.requireNonNull(folder.read());
        return new StoredPost(
                post,
                PostContent.of(
                        post, folder.readBody(), room.catalog().fragments().of(row.id())),
                folder.readComments());
    }
}
