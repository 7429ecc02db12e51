package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.model.Comment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of comments brought.
 *
 * @param comments threads
 * @param isWhole whether these are all
 * @param problem why they are not; {@code null} also where the blog serves no comments at all
 * @param newest digest of the newest ones, by which a later run sees whether there is news; empty where none were read
 * @param total how many there are, as the answer itself says; {@code null} where it does not
 */
public record CommentHarvest(
        List<Comment> comments,
        boolean isWhole,
        @Nullable Problem problem,
        String newest,
        @Nullable Integer total) {

    /** Comments that the post's own page prints. */
    public static CommentHarvest printed(List<Comment> comments, boolean isWhole) {
        return new CommentHarvest(comments, isWhole, null, "", null);
    }

    /** The same reading with other comments. */
    CommentHarvest with(List<Comment> others) {
        return new CommentHarvest(others, isWhole, problem, newest, total);
    }

    /**
     * Returns the problem to report: that comments are missing, or may be; {@code null} for none.
     *
     * @param shown how many the page says that there are; {@code null} where it does not
     * @param living how many the archive holds now
     */
    public @Nullable Problem lack(@Nullable Integer shown, int living) {
        if (problem == null || (shown != null && living >= shown)) {
            return null;
        }
        boolean servesNone =
                problem.isNotForGuests() || problem.forbiddenByRobots() || problem.kind() == Problem.Kind.NO_COMMENTS;
        return shown == null && comments.isEmpty() && servesNone ? null : problem;
    }

    boolean isBetterThan(CommentHarvest other) {
        return isWhole || comments.size() > other.comments.size();
    }
}
