package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.model.Comment;
import java.util.List;
import java.util.Objects;
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
        return shown == null && comments.isEmpty() && servesNone() ? null : problem;
    }

    /** Whether the blog clearly answers that there is nothing to ask for; an answer that cannot be read says nothing. */
    private boolean servesNone() {
        return problem != null && (problem.isNotForGuests() || problem.forbiddenByRobots());
    }

    /**
     * Returns the better of this reading, which went the way of the blog's skin and brought nothing, and one that went the other
     * way. Where the skin's own way is out of order, an empty answer of the other one is no proof that there are no comments.
     */
    CommentHarvest orElse(CommentHarvest other) {
        if (!other.comments.isEmpty()) {
            return other;
        }
        boolean isProof = other.isWhole && (servesNone() || Objects.equals(other.total, 0));
        boolean isWorse = servesNone() && !other.servesNone();
        return isProof || isWorse ? other : this;
    }
}
