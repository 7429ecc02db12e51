package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveFiles;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of one post. Not for several threads at once. */
public final class PostFolder {
    private final Archive archive;
    private final ArchiveFiles files;
    private final Path folder;
    private final Revisions revisions;

    PostFolder(Archive archive, String path) {
        this.archive = archive;
        this.files = archive.files();
        this.folder = archive.folder().resolve(path);
        this.revisions = new Revisions(folder, files);
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

    /** The same, also where the stored one is damaged: {@code null} then. */
    public @Nullable Post readOrNull() {
        try {
            return read();
        } catch (ArchiveException e) {
            return null;
        }
    }

    /** The SHA-256 of a file's bytes, hexadecimal; {@code null} where the file is missing. */
    public @Nullable String digest(String file) {
        Path path = folder.resolve(file);
        return Files.isRegularFile(path) ? Sha256.sha256(path) : null;
    }

    /** Whether a relative address in the post's Markdown leads to a file of the archive. */
    public boolean leadsToFile(String address) {
        String path = address.replaceFirst("#.*", "").replace("+", "%2B");
        try {
            Path target = folder.resolve(URLDecoder.decode(path, StandardCharsets.UTF_8))
                    .normalize();
            return target.startsWith(archive.folder().normalize()) && Files.isRegularFile(target);
        } catch (IllegalArgumentException e) {
            return false; // no path on this system, or a percent sign that encodes nothing
        }
    }

    /** The comments as stored; none where the post has none, or where they are damaged. */
    public List<Comment> readComments() {
        return ArchiveJson.readComments(folder.resolve("comments.json"));
    }

    /** The body as stored; {@code null} where the post has none that may be read. */
    public @Nullable String readBody() {
        return readText("body.html");
    }

    /** The Markdown as stored, front matter and all; {@code null} where it is missing. */
    public @Nullable String readMarkdown() {
        return readText("post.md");
    }

    private @Nullable String readText(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : null;
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
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
     * @return the SHA-256 of its bytes, hexadecimal
     */
    public String writeAsset(String file, InputStream content) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw new IllegalArgumentException(file);
        }
        return files.copy(content, path);
    }

    /**
     * Stores the post; {@code post.json} comes last, so that its presence says that the rest is there. What an edit replaces
     * goes to {@code revisions/} first.
     *
     * @param bodyHtml {@code null} for a post whose text may not be read
     * @param comments none where the post has none
     * @param changedAt when the blog changed the post, as well as it is known; {@code null} to keep no revision
     */
    public Change write(
            Post post,
            String markdown,
            @Nullable String bodyHtml,
            List<Comment> comments,
            @Nullable OffsetDateTime changedAt) {
        Post before = readOrNull();
        if (before != null && changedAt != null && isEdit(before, post, bodyHtml)) {
            revisions.keep(changedAt);
        }
        boolean changed = false;
        if (!comments.isEmpty()) {
            changed = files.write(folder.resolve("comments.json"), ArchiveJson.pretty(comments));
        }
        if (bodyHtml != null) {
            changed |= files.write(folder.resolve("body.html"), bodyHtml.getBytes(StandardCharsets.UTF_8));
        } else {
            changed |= files.delete(folder.resolve("body.html"));
        }
        changed |= files.write(folder.resolve("post.md"), markdown.getBytes(StandardCharsets.UTF_8));
        changed |= files.write(folder.resolve("post.json"), ArchiveJson.pretty(post));
        return before == null ? Change.NEW : changed ? Change.CHANGED : Change.UNCHANGED;
    }

    /** Whether the owner changed something; counts, neighbours and addresses change by themselves. */
    private boolean isEdit(Post before, Post post, @Nullable String bodyHtml) {
        return !Objects.equals(readBody(), bodyHtml)
                || !Objects.equals(before.title(), post.title())
                || !before.category().path().equals(post.category().path())
                || !before.tags().equals(post.tags())
                || before.visibility() != post.visibility();
    }

    /** The files that the post and its earlier revisions use, the newest first; their names stay theirs. */
    public List<Asset> assetsOfAllRevisions() {
        return Stream.concat(Stream.ofNullable(readOrNull()), revisions.posts())
                .flatMap(post -> post.assets().stream())
                .toList();
    }

    /** The files that earlier revisions use. */
    public List<Asset> assetsOfRevisions() {
        return revisions.posts().flatMap(post -> post.assets().stream()).toList();
    }

    /** Notes that the blog no longer has the post; all else stays. */
    public void markGone(LocalDate since) {
        Post post = read();
        if (post != null) {
            files.write(folder.resolve("post.json"), ArchiveJson.pretty(post.goneSince(since)));
        }
    }

    /** Writes the post again, which says the same in another way. */
    public void rewrite(Post post, String markdown, List<Comment> comments) {
        if (!comments.isEmpty()) {
            files.write(folder.resolve("comments.json"), ArchiveJson.pretty(comments));
        }
        files.write(folder.resolve("post.md"), markdown.getBytes(StandardCharsets.UTF_8));
        files.write(folder.resolve("post.json"), ArchiveJson.pretty(post));
    }

    @Override
    public String toString() {
        return archive.folder().relativize(folder).toString();
    }
}
