package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.content.ledger.Balance;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outcome of one post in a run. */
public sealed interface Outcome {

    /** Returns the outcomes of one kind. */
    static <T extends Outcome> Stream<T> of(Class<T> kind, List<Outcome> outcomes) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Returns the post's address as it was requested. */
    PostAddress address();

    /**
     * The post is in the archive.
     *
     * @param problems problems of missing files that a later run may fetch
     * @param deadLinks problems of files on other sites that no reader of the blog can see any more
     * @param savedAssets the number of files fetched by this run
     * @param comments the number of its comments
     * @param notes fields that were not found in their most reliable place
     * @param unknownBlocks the number of blocks of each kind that the tool does not know, by name
     * @param disagreements fields on which the post's sources disagree
     * @param balance what became of everything on its page
     * @param bodyIsEmpty whether the post has a body without content
     * @param doubts what deserves a look in the version that came
     */
    record Saved(
            PostAddress address,
            PostSummary post,
            PostFolder.Change change,
            int savedAssets,
            long assetBytes,
            List<Problem> problems,
            List<Problem> deadLinks,
            Comments comments,
            List<ParsedPost.Note> notes,
            Map<String, Integer> unknownBlocks,
            List<String> disagreements,
            Balance balance,
            boolean bodyIsEmpty,
            Doubts doubts)
            implements Outcome {

        /** Returns this outcome, together with what another address of the same post brought before. */
        Saved after(Saved other) {
            PostFolder.Change first = change.compareTo(other.change) < 0 ? change : other.change;
            return new Saved(
                    address,
                    post,
                    first,
                    savedAssets + other.savedAssets,
                    assetBytes + other.assetBytes,
                    problems,
                    deadLinks,
                    comments,
                    notes,
                    unknownBlocks,
                    disagreements,
                    balance,
                    bodyIsEmpty,
                    doubts);
        }
    }

    /**
     * What deserves a look in a version of a post.
     *
     * @param textLoss what an edit took away, if that is most of the text; else {@code null}
     * @param awaited the time of an edit that the sitemap names and the page does not show yet; {@code null} for none
     * @param lacksEnd whether its page looks cut short, and came twice like that
     */
    record Doubts(@Nullable TextLoss textLoss, @Nullable OffsetDateTime awaited, boolean lacksEnd) {}

    /**
     * An edit that took most of a post's text away; the earlier text is in {@code revisions/}.
     *
     * @param before how many characters the text had
     * @param now how many it has
     */
    record TextLoss(int before, int now) {
        private static final int SHARE_LEFT = 5;

        /** Tells whether more than four fifths of the text are gone. */
        public boolean isLarge() {
            return (long) now * SHARE_LEFT < before;
        }
    }

    /**
     * The comment counts of a post.
     *
     * @param archived the number of archived comments that the blog still shows
     * @param shown the number according to the page; {@code null} if it shows none
     * @param lack why some are missing; {@code null} if none is known to be
     */
    record Comments(
            int archived, @Nullable Integer shown, @Nullable Problem lack) {
        /** Tells whether the page shows another number. */
        public boolean differ() {
            return shown != null && shown != archived;
        }
    }

    /** The post was not fetched, or is out of scope. */
    record Skipped(PostAddress address, Reason reason) implements Outcome {

        /** The reason. */
        public enum Reason {
            UNCHANGED,
            OUT_OF_SCOPE,
            /**
             * The archive has more of it than the blog shows now: it is protected or private, and no credentials open
             * it.
             */
            KEPT,
            /** It is another address of a post that this run brought in. */
            SAME_POST,
            /** Its page is older than the archive's version, as from a cache; the next run asks again. */
            OLDER_PAGE,
            /** The run was interrupted before it. */
            INTERRUPTED,
            /** The run's time was used up. */
            TIME_IS_UP,
            /** The blog wanted no request before a time that is later than the end of the run. */
            LEFT_ALONE,
            /** The run's requests were used up. */
            REQUESTS_ARE_SPENT;

            /** Tells whether the next run should fetch it. */
            public boolean isPostponed() {
                return switch (this) {
                    case UNCHANGED, OUT_OF_SCOPE, KEPT, SAME_POST, OLDER_PAGE -> false;
                    case INTERRUPTED, TIME_IS_UP, LEFT_ALONE, REQUESTS_ARE_SPENT -> true;
                };
            }
        }
    }

    /**
     * The post is in the archive, and the blog answers that it does not exist.
     *
     * @param since the day of the first run that got this answer
     * @param gone whether an earlier run got the same answer, so that the post is marked as gone
     */
    record Vanished(PostAddress address, long id, Problem problem, LocalDate since, boolean gone) implements Outcome {}

    /**
     * The post is missing from the archive, or could not be updated.
     *
     * @param bug the exception behind a problem that is unexpected, for a bug report; else {@code null}
     */
    record Failed(
            PostAddress address,
            Problem problem,
            PostSource namedBy,
            @Nullable Exception bug) implements Outcome {
        public Failed(PostAddress address, Problem problem, PostSource namedBy) {
            this(address, problem, namedBy, null);
        }

        /** Tells whether the post exists on the blog for guests, or is in the owner's lists, or was requested by the user. */
        public boolean isLoss() {
            return !problem.isNotForGuests() || namedBy == PostSource.OWNER || namedBy == PostSource.USER;
        }
    }
}
