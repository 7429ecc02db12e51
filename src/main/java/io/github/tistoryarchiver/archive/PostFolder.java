package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder of one post. Not for several threads at once. */
public final class PostFolder {
    private final Archive archive;
    private final Path folder;

    PostFolder(Archive archive, String path) {
        this.archive = archive;
        this.folder = archive.folder().resolve(path);
    }

    /** What storing a post changed. */
    public enum Change {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /** The post as stored by an earlier run; {@code null} where there is none. */
    public @Nullable Post read() {
        return ArchiveJson.read(folder.resolve("post.json"), Post.class);
    }

    public boolean exists() {
        return Files.isRegularFile(folder.resolve("post.json"));
    }

    /** Whether a file of the post is there, with as many bytes as it should have. */
    public boolean holds(String file, long bytes) {
        Path path = folder.resolve(file);
        try {
            return Files.isRegularFile(path) && Files.size(path) == bytes;
        } catch (IOException e) {
            throw new ArchiveException(path, e);
        }
    }

    /**
     * Stores a file that the post uses.
     *
     * @param file path below the post's folder
     */
    public void writeAsset(String file, InputStream content) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw new IllegalArgumentException(file);
        }
        WholeFile.write(path, content);
    }

    /**
     * Stores the post; {@code post.json} comes last, so that its presence says that the rest is there.
     *
     * @param bodyHtml {@code null} for a post whose text may not be read
     * @param comments none where the post has none, or where the page does not print them
     */
    public Change write(Post post, String markdown, @Nullable String bodyHtml, List<Comment> comments) {
        boolean isNew = !exists();
        boolean changed = false;
        if (!comments.isEmpty()) {
            changed = WholeFile.write(folder.resolve("comments.json"), ArchiveJson.pretty(comments));
        }
        if (bodyHtml != null) {
            changed |= WholeFile.write(folder.resolve("body.html"), bodyHtml.getBytes(StandardCharsets.UTF_8));
        }
        changed |= WholeFile.write(folder.resolve("post.md"), markdown.getBytes(StandardCharsets.UTF_8));
        changed |= WholeFile.write(folder.resolve("post.json"), ArchiveJson.pretty(post));
        return isNew ? Change.NEW : changed ? Change.CHANGED : Change.UNCHANGED;
    }

    @Override
    public String toString() {
        return archive.folder().relativize(folder).toString();
    }
}
