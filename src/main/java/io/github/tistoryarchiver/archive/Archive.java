package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Statistics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of one blog. */
public final class Archive {
    private final Path folder;

    /** @param folder need not exist yet */
    public Archive(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder of a blog below an output folder.
     *
     * @param blogName made safe for a file name
     */
    public static Archive of(Path out, String blogName) {
        return new Archive(out.resolve(FileName.of(blogName)));
    }

    public Path folder() {
        return folder;
    }

    public PostFolder post(PostType type, long id) {
        return new PostFolder(this, pathOf(type, id));
    }

    /** The path of a post's folder below the archive. */
    public static String pathOf(PostType type, long id) {
        return switch (type) {
                    case POST -> "posts/";
                    case PAGE -> "pages/";
                    case NOTICE -> "notices/";
                }
                + id;
    }

    public @Nullable Blog readBlog() {
        return ArchiveJson.read(folder.resolve("blog.json"), Blog.class);
    }

    /** All posts in the archive, by number. Damaged ones are an {@link ArchiveException}. */
    public List<Post> readPosts() {
        List<Post> posts = new ArrayList<>();
        for (String kind : List.of("posts", "pages", "notices")) {
            for (Path post : foldersIn(folder.resolve(kind))) {
                Post read = ArchiveJson.read(post.resolve("post.json"), Post.class);
                if (read != null) {
                    posts.add(read);
                }
            }
        }
        posts.sort(Comparator.comparingLong(Post::id));
        return posts;
    }

    private static List<Path> foldersIn(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new ArchiveException(parent, e);
        }
    }

    /** Writes what stands above the single posts: {@code blog.json}, {@code index.json} and the archive's README. */
    public void writeOverview(Blog blog, List<Post> posts) {
        List<IndexEntry> entries = posts.stream().map(Archive::entry).toList();
        WholeFile.write(folder.resolve("blog.json"), ArchiveJson.pretty(blog));
        WholeFile.write(
                folder.resolve("index.json"), ArchiveJson.pretty(new Index(blog.name(), entries.size(), entries)));
        WholeFile.write(
                folder.resolve("README.md"), ArchiveReadme.of(blog, posts).getBytes(StandardCharsets.UTF_8));
    }

    private static IndexEntry entry(Post post) {
        int saved = (int) post.assets().stream()
                .filter(asset -> asset.status() == AssetStatus.SAVED)
                .count();
        int failed = (int) post.assets().stream()
                .filter(asset -> asset.status() == AssetStatus.FAILED)
                .count();
        return new IndexEntry(
                post.id(),
                post.type(),
                post.url(),
                post.slug(),
                post.title(),
                post.category().path(),
                post.publishedAt(),
                post.modifiedAt(),
                post.visibility(),
                post.commentCount(),
                saved,
                failed,
                post.state(),
                pathOf(post.type(), post.id()));
    }

    /** Adds a line to {@code stats.jsonl}. */
    public void append(Statistics statistics) {
        Path file = folder.resolve("stats.jsonl");
        try {
            String before = Files.isRegularFile(file) ? Files.readString(file) : "";
            WholeFile.write(file, (before + ArchiveJson.line(statistics) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** Keeps the report of a run, in place of the one before. */
    public void writeLastRun(Record report) {
        WholeFile.write(folder.resolve(".state").resolve("last-run.json"), ArchiveJson.pretty(report));
    }

    public SeenPosts seenPosts() {
        return SeenPosts.open(folder.resolve(".state").resolve("posts.jsonl"));
    }
}
