package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.backup.comments.CommentFetcher;
import io.github.tistoryarchiver.backup.comments.CommentHarvest;
import io.github.tistoryarchiver.backup.comments.CommentThreads;
import io.github.tistoryarchiver.backup.comments.ConsoleComments;
import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.backup.comments.SpamMarker;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.time.LocalDate;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Combines the comments of a post from all sources: the blog, its owner's console, and earlier runs. */
public final class PostComments {
    private final @Nullable CommentFetcher fetcher;
    private final ConsoleComments console;
    private final Pseudonymizer readers;
    private final Repair repair;
    private final @Nullable LocalDate today;

    /**
     * Creates the comments of posts.
     *
     * @param fetcher {@code null} to fetch none
     * @param today the day on which a deleted comment is noticed; {@code null} if stored responses are read again
     */
    public PostComments(
            @Nullable CommentFetcher fetcher,
            ConsoleComments console,
            Pseudonymizer readers,
            Repair repair,
            @Nullable LocalDate today) {
        this.fetcher = fetcher;
        this.console = console;
        this.readers = readers;
        this.repair = repair;
        this.today = today;
    }

    /**
     * The threads of one post, and their counts.
     *
     * @param commentCount for {@code post.json}; {@code null} if it is not known
     */
    record Gathered(
            List<Comment> threads,
            Outcome.Comments counts,
            @Nullable Integer commentCount) {}

    Gathered of(ParsedPost read, HttpUrl page, PostFolder folder) {
        CommentHarvest harvest = harvest(read, page);
        List<Comment> before = repair.isDamaged(folder + "/comments.json") ? List.of() : folder.readComments();
        List<Comment> now = CommentThreads.united(console.under(read.post().id()), harvest.comments());
        List<Comment> threads = readers.redacted(
                SpamMarker.marked(CommentThreads.merged(before, now, CommentThreads.Coverage.of(harvest), today)));
        Integer shown = read.post().commentCount();
        int living = Comment.living(threads);
        return new Gathered(
                threads,
                new Outcome.Comments(living, shown != null ? shown : harvest.total(), harvest.lack(shown, living)),
                harvest.isWhole() ? Integer.valueOf(living) : shown);
    }

    private CommentHarvest harvest(ParsedPost read, HttpUrl page) {
        if (fetcher == null || (read.post().visibility() == Visibility.PROTECTED && read.readable() == null)) {
            return CommentHarvest.printed(read.comments(), false);
        }
        return fetcher.of(read, page);
    }
}
