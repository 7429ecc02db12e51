package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.model.Comment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The comments that were fetched or read from a page.
 *
 * @param comments threads
 * @param isWhole whether these are all
 * @param problem why they are not all; also {@code null} if comments were only read from the page
 * @param newest the digest of the newest ones, by which a later run detects changes; empty if none were read
 * @param total the number of all comments according to the answer; {@code null} if it gives none
 */
public record CommentHarvest(
        List<Comment> comments,
        boolean isWhole,
        @Nullable Problem problem,
        String newest,
        @Nullable Integer total) {

    /** Returns the comments that the post's own page prints. */
    public static CommentHarvest printed(List<Comment> comments, boolean isWhole) {
        return new CommentHarvest(comments, isWhole, null, "", null);
    }

    /** Returns the same result with other comments. */
    CommentHarvest with(List<Comment> others) {
        return new CommentHarvest(others, isWhole, problem, newest, total);
    }

    /**
     * Returns the problem to report if comments are missing or may be; {@code null} for none.
     *
     * @param shown the number according to the page; {@code null} if it shows none
     * @param living the number of archived comments that the blog still shows
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
