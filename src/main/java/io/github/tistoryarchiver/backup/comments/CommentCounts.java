package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostExtract;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.IndexEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the archived comments with the counts that lists of related posts show. */
public final class CommentCounts {
    private final Archive archive;
    private final List<IndexEntry> posts;
    private final List<PostExtract> extracts;

    /** @param extracts of these posts, with the lists of other posts on their pages */
    public CommentCounts(Archive archive, List<IndexEntry> posts, List<PostExtract> extracts) {
        this.archive = archive;
        this.posts = posts;
        this.extracts = extracts;
    }

    /** A post for which a list shows more comments than are archived. */
    public record Shortage(String url, int shown, int archived) {}

    /**
     * Returns the posts with fewer comments than a list shows. Lists become outdated and comments are deleted, so the
     * number of all comments that the archive ever had is compared.
     */
    public List<Shortage> shortages() {
        Map<Long, Integer> shown = new HashMap<>();
        extracts.stream().flatMap(post -> post.related().stream()).forEach(row -> add(shown, row));
        return posts.stream()
                .filter(post -> shown.getOrDefault(post.id(), 0) > post.comments())
                .map(post -> new Shortage(post.url(), shown.getOrDefault(post.id(), 0), archived(post)))
                .filter(one -> one.shown() > one.archived())
                .sorted(Comparator.comparing(Shortage::url))
                .toList();
    }

    private static void add(Map<Long, Integer> shown, PostExtract.Related row) {
        if (row.id() != null && row.commentCount() != null) {
            shown.merge(row.id(), row.commentCount(), Math::max);
        }
    }

    private int archived(IndexEntry post) {
        return (int) archive.post(post.type(), post.id()).readComments().stream()
                .flatMap(Comment::withReplies)
                .count();
    }
}
