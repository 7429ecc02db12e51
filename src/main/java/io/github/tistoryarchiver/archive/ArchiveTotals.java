package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.Visibility;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The totals of an archive.
 *
 * @param files stored images and attachments
 * @param missingFiles files that could not be fetched
 * @param comments comments under posts that have any today, including those that the blog has deleted since
 * @param commenters distinct names of commenters and of guestbook writers, without the owner
 * @param guestbook entries of the guestbook, with replies
 * @param protectedPosts posts with a password
 * @param closedPosts protected posts whose text is not in the archive
 * @param privatePosts posts that only their owner may read
 * @param gonePosts posts that the blog no longer has
 */
public record ArchiveTotals(
        int posts,
        int files,
        int missingFiles,
        int comments,
        int commenters,
        int guestbook,
        int protectedPosts,
        int closedPosts,
        int privatePosts,
        int gonePosts) {

    /** Counts the archive; reads the comments of every post that has some. */
    public static ArchiveTotals of(Archive archive, List<IndexEntry> posts) {
        List<CommentTally.Result> tallies = posts.parallelStream()
                .filter(post -> post.comments() > 0)
                .map(post -> archive.post(post.type(), post.id()).tally())
                .toList();
        CommentTally.Result guestbook = CommentTally.of(archive.folder().resolve(Archive.GUESTBOOK));
        Set<String> names = new HashSet<>(guestbook.names());
        tallies.forEach(tally -> names.addAll(tally.names()));
        List<IndexEntry> locked = with(posts, Visibility.PROTECTED).toList();
        return new ArchiveTotals(
                posts.size(),
                posts.stream().mapToInt(IndexEntry::assets).sum(),
                posts.stream().mapToInt(IndexEntry::missingAssets).sum(),
                tallies.stream().mapToInt(CommentTally.Result::comments).sum(),
                names.size(),
                guestbook.comments(),
                locked.size(),
                (int) locked.stream()
                        .filter(post -> archive.post(post.type(), post.id()).readBody() == null)
                        .count(),
                (int) with(posts, Visibility.PRIVATE).count(),
                (int) posts.stream()
                        .filter(post -> post.state() == PostState.GONE)
                        .count());
    }

    private static Stream<IndexEntry> with(List<IndexEntry> posts, Visibility visibility) {
        return posts.stream().filter(post -> post.visibility() == visibility);
    }
}
