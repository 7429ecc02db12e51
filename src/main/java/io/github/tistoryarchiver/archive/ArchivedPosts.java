package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers and slugs of the posts in the archive. Thread-safe. */
public final class ArchivedPosts {
    private final Map<Long, PostType> byId = new HashMap<>();
    private final Map<Slug, Long> bySlug = new HashMap<>();

    private record Slug(PostType type, String slug) {}

    /** The place of a post in the archive. */
    public record Place(PostType type, long id) {

        /**
         * Returns the relative path from the folder of a post of another type, or of this type, to this post's
         * Markdown.
         */
        public String markdownFrom(PostType other) {
            String folder = Archive.pathOf(type, id);
            return (type == other ? "../" + id : "../../" + folder) + "/post.md";
        }
    }

    ArchivedPosts(@Nullable Index index) {
        if (index != null) {
            index.posts().stream()
                    .sorted(Comparator.comparing(
                            post -> post.state() != PostState.GONE)) // its slug may be another's now
                    .forEach(post -> add(post.type(), post.id(), post.slug()));
        }
    }

    /**
     * Adds a post.
     *
     * @param slug the decoded slug; {@code null} for a post without one
     */
    public synchronized void add(PostType type, long id, @Nullable String slug) {
        byId.put(id, type);
        if (slug != null) {
            bySlug.put(new Slug(type, slug), id);
        }
    }

    /**
     * Finds a post by its number, which is unique across posts, pages and notices; {@code null} if it is not archived.
     */
    public synchronized @Nullable Place find(long id) {
        PostType type = byId.get(id);
        return type == null ? null : new Place(type, id);
    }

    /** Finds a post by its decoded slug; {@code null} if it is not archived. */
    public synchronized @Nullable Place find(PostType type, String slug) {
        Long id = bySlug.get(new Slug(type, slug));
        return id == null ? null : new Place(type, id);
    }
}
