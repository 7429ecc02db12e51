package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the entries of {@code index.json}, reading only the posts that changed. */
final class IndexEntries {
    private final Archive archive;

    IndexEntries(Archive archive) {
        this.archive = archive;
    }

    /**
     * Returns one entry for each post, sorted by number. Posts written after the list of checksums are always read,
     * because a killed run may have left an outdated index.
     *
     * @see Archive#entries
     */
    List<IndexEntry> of(@Nullable Index index, List<IndexEntry> written, Set<Long> changed) {
        Map<String, IndexEntry> known = new HashMap<>();
        if (index != null) {
            index.posts().forEach(entry -> known.put(entry.folder(), entry));
        }
        for (String path : archive.checksums().unlisted()) {
            if (path.endsWith("/post.json") || path.endsWith("/comments.json")) {
                known.remove(path.substring(0, path.lastIndexOf('/')));
            }
        }
        written.forEach(entry -> known.put(entry.folder(), entry));
        List<IndexEntry> entries = new ArrayList<>();
        for (PostType type : PostType.values()) {
            for (long id : archive.postIds(type)) {
                IndexEntry entry = changed.contains(id) ? null : known.get(Archive.pathOf(type, id));
                Post post = entry == null ? archive.post(type, id).readOrNull() : null;
                if (entry != null || post != null) {
                    entries.add(entry != null ? entry : entry(Objects.requireNonNull(post)));
                }
            }
        }
        entries.sort(Comparator.comparingLong(IndexEntry::id));
        return entries;
    }

    private IndexEntry entry(Post post) {
        return IndexEntry.of(
                post,
                Comment.living(archive.post(post.type(), post.id()).readComments()),
                Archive.pathOf(post.type(), post.id()));
    }
}
