package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.PostType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which posts are in the archive, by number and by letter address. For several threads at once. */
public final class ArchivedPosts {
    private final Map<Long, PostType> byId = new HashMap<>();
    private final Map<Slug, Long> bySlug = new HashMap<>();

    private record Slug(PostType type, String slug) {}

    /** A post's place in the archive. */
    public record Place(PostType type, long id) {

        /** The way from one post's folder to this one's Markdown. */
        public String markdownFrom(PostType other) {
            String folder = Archive.pathOf(type, id);
            return (type == other ? "../" + id : "../../" + folder) + "/post.md";
        }
    }

    ArchivedPosts(@Nullable Index index) {
        if (index != null) {
            index.posts().forEach(post -> add(post.type(), post.id(), post.slug()));
        }
    }

    /** @param slug the decoded letter address; {@code null} where the post has none */
    public synchronized void add(PostType type, long id, @Nullable String slug) {
        byId.put(id, type);
        if (slug != null) {
            bySlug.put(new Slug(type, slug), id);
        }
    }

    /** The post of a number: posts, pages and notices share one sequence. */
    public synchronized @Nullable Place find(long id) {
        PostType type = byId.get(id);
        return type == null ? null : new Place(type, id);
    }

    /** The post of a letter address. */
    public synchronized @Nullable Place find(PostType type, String slug) {
        Long id = bySlug.get(new Slug(type, slug));
        return id == null ? null : new Place(type, id);
    }
}
