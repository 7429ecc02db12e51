package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveFiles;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Trackback;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of one post. Not thread-safe. */
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

    /** The effect of storing a post. */
    public enum Change {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * Reads the post as an earlier run stored it; {@code null} if there is none.
     *
     * @throws ArchiveException when it is damaged
     */
    public @Nullable Post read() {
        return ArchiveJson.read(folder.resolve("post.json"), Post.class);
    }

    /** Reads the post like {@link #read}, but returns {@code null} for a damaged one too. */
    public @Nullable Post readOrNull() {
        try {
            return read();
        } catch (ArchiveException e) {
            return null;
        }
    }

    /** Reads an extract of the post; {@code null} if there is none, or if it is damaged. */
    public @Nullable PostExtract extract() {
        try {
            return ExtractReader.read(folder.resolve("post.json"));
        } catch (ArchiveException e) {
            return null;
        }
    }

    /** Returns the SHA-256 of a file as hexadecimal digits; {@code null} if the file is missing. */
    public @Nullable String digest(String file) {
        Path path = folder.resolve(file);
        return Files.isRegularFile(path) ? Sha256.of(path) : null;
    }

    /** Tells whether a relative address in the post's Markdown leads to a file of the archive. */
    public boolean leadsToFile(String address) {
        String path = address.replaceFirst("#.*", "").replace("+", "%2B");
        try {
            Path target = folder.toAbsolutePath()
                    .resolve(URLDecoder.decode(path, StandardCharsets.UTF_8))
                    .normalize();
            Path whole = archive.folder().toAbsolutePath().normalize();
            return target.startsWith(whole) && Files.isRegularFile(target);
        } catch (IllegalArgumentException e) {
            return false; // not a valid path on this system, or a malformed percent escape
        }
    }

    /** Reads the comment threads; empty if there are none or the file is damaged. */
    public List<Comment> readComments() {
        return ArchiveJson.readComments(folder.resolve("comments.json"));
    }

    /** Counts the comments; none if they cannot be read. */
    CommentTally.Result tally() {
        return CommentTally.of(folder.resolve("comments.json"));
    }

    /** Returns why the comment threads cannot be read; {@code null} if they can, or there are none. */
    public @Nullable Throwable problemOfComments() {
        try {
            ArchiveJson.read(folder.resolve("comments.json"), Comment[].class);
            return null;
        } catch (ArchiveException e) {
            return e.getCause();
        }
    }

    /** Reads the trackbacks; empty if there are none, or the file is damaged. */
    public List<Trackback> readTrackbacks() {
        try {
            Trackback[] all = ArchiveJson.read(folder.resolve("trackbacks.json"), Trackback[].class);
            return all == null ? List.of() : List.of(all);
        } catch (ArchiveException e) {
            return List.of();
        }
    }

    /** Writes the trackbacks, which only backups have. */
    public void writeTrackbacks(List<Trackback> trackbacks) {
        files.write(folder.resolve("trackbacks.json"), ArchiveJson.pretty(trackbacks));
    }

    /** Tells whether the post has just these comment threads. */
    public boolean holdsComments(List<Comment> threads) {
        Path file = folder.resolve("comments.json");
        try {
            return threads.isEmpty()
                    || (Files.isRegularFile(file)
                            && Arrays.equals(Files.readAllBytes(file), ArchiveJson.pretty(threads)));
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** Reads {@code body.html}; {@code null} if the post's text may not be read. */
    public @Nullable String readBody() {
        return readText("body.html");
    }

    /** Reads {@code post.md} with its front matter; {@code null} if it is missing. */
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

    /** Tells whether a file of the post exists. */
    public boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    /** Tells whether a file of the post exists and has the given size in bytes. */
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
     * @return the SHA-256 of the file as hexadecimal digits
     * @throws IllegalArgumentException when the path leads out of the post's folder
     */
    public String writeAsset(String file, InputStream content) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw new IllegalArgumentException(file);
        }
        return files.copy(content, path);
    }

    /**
     * Stores the post. {@code post.json} is written last, so that its presence means the rest is complete. An edit
     * first copies the old files to {@code revisions/}.
     *
     * @param bodyHtml {@code null} for a post whose text may not be read
     * @param comments empty for a post without comments
     * @param changedAt when the blog changed the post, as precisely as known; {@code null} to keep no revision
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

    /** Tells whether the owner edited the post; counts, neighbouring posts and addresses change without an edit. */
    private boolean isEdit(Post before, Post post, @Nullable String bodyHtml) {
        return !Objects.equals(readBody(), bodyHtml)
                || !Objects.equals(before.title(), post.title())
                || !before.category().path().equals(post.category().path())
                || !before.tags().equals(post.tags())
                || before.visibility() != post.visibility()
                || replacesFile(before, post);
    }

    /** Tells whether a file's content changed, so that the post names another file of the same source now. */
    private static boolean replacesFile(Post before, Post post) {
        Map<String, String> files = new HashMap<>();
        before.assets().stream()
                .filter(asset -> asset.file() != null)
                .forEach(asset -> files.put(asset.source(), String.valueOf(asset.file())));
        return post.assets().stream()
                .anyMatch(asset ->
                        asset.file() != null && !asset.file().equals(files.getOrDefault(asset.source(), asset.file())));
    }

    /** Returns an earlier version of the post, by the name of its folder; it has no comments. */
    public PostFolder revision(String name) {
        return new PostFolder(archive, this + "/revisions/" + name);
    }

    /** Returns the assets of the post and of its revisions, newest first; their file names remain reserved. */
    public List<Asset> assetsOfAllRevisions() {
        return Stream.concat(Stream.ofNullable(readOrNull()), revisions.posts())
                .flatMap(post -> post.assets().stream())
                .toList();
    }

    /** Returns the names of the folders with earlier versions, the oldest first. */
    public List<String> revisions() {
        return revisions.names();
    }

    /** Returns the assets of the post's revisions, newest first. */
    public List<Asset> assetsOfRevisions() {
        return revisions.posts().flatMap(post -> post.assets().stream()).toList();
    }

    /** Marks the post as deleted from the blog; all its other content stays. */
    public void markGone(LocalDate since) {
        Post post = read();
        if (post != null) {
            files.write(folder.resolve("post.json"), ArchiveJson.pretty(post.goneSince(since)));
        }
    }

    /** Rewrites the post without keeping a revision, for content that did not change but is written differently. */
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
