package io.github.tistoryarchiver.importer.stage;

import io.github.tistoryarchiver.backup.comments.CommentThreads;
import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.backup.comments.SpamMarker;
import io.github.tistoryarchiver.importer.merge.CommentMatch;
import io.github.tistoryarchiver.model.Comment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Unites the comments of several sources, as the archive stores them: with the names of those who wrote them, or without. */
public final class ReadComments {
    private final Pseudonymizer readers;

    public ReadComments(Pseudonymizer readers) {
        this.readers = readers;
    }

    /** Returns comments as the archive stores them. */
    public List<Comment> stored(List<Comment> read) {
        return readers.areNamed() ? read : readers.redacted(SpamMarker.marked(read));
    }

    /**
     * Adds the comments of a backup, which have no numbers, to those that the blog numbers.
     *
     * @param read as the backup has them
     * @param threads as the archive stores them
     */
    public List<Comment> withBackup(List<Comment> read, List<Comment> threads) {
        List<Comment> backup = readers.areNamed() ? read : readers.redactedOfBackup(SpamMarker.marked(read));
        return CommentThreads.united(CommentMatch.numbered(backup, readers.asGuests(threads)), threads);
    }

    /** Returns threads to which nothing is added any more. */
    public List<Comment> finished(List<Comment> threads) {
        return readers.areNamed() ? SpamMarker.marked(threads) : readers.redacted(renumbered(threads));
    }

    /** Gives comments that came with a backup the numbers of those that a later import brought. */
    private List<Comment> renumbered(List<Comment> threads) {
        List<Comment> all = threads.stream()
                .flatMap(Comment::withReplies)
                .map(comment -> comment.withReplies(List.of()))
                .toList();
        List<Comment> ofBackup =
                all.stream().filter(comment -> comment.id() < 0).toList();
        List<Comment> numbered = CommentMatch.numbered(ofBackup, readers.asGuests(threads));
        Map<Long, Long> numbers = new HashMap<>();
        for (int i = 0; i < numbered.size(); i++) {
            numbers.put(ofBackup.get(i).id(), numbered.get(i).id());
        }
        return CommentThreads.united(
                ofBackup.stream().map(comment -> with(comment, numbers)).toList(),
                all.stream()
                        .filter(comment -> comment.id() >= 0)
                        .map(comment -> with(comment, numbers))
                        .toList());
    }

    private static Comment with(Comment comment, Map<Long, Long> numbers) {
        Long parent = comment.parentId();
        return comment.with()
                .id(numbers.getOrDefault(comment.id(), comment.id()))
                .parentId(parent == null ? null : numbers.getOrDefault(parent, parent))
                .build();
    }
}
