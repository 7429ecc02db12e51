package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one post ended. */
public sealed interface Outcome {

    /** Those of one kind. */
    static <T extends Outcome> Stream<T> of(Class<T> kind, List<Outcome> outcomes) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The post as it was asked for. */
    PostAddress address();

    /**
     * It is in the archive.
     *
     * @param problems files that are missing and may come in at a later run
     * @param deadLinks files elsewhere on the web that no reader of the blog can see any more
     * @param savedAssets files fetched by this run
     * @param comments how many comments it has
     * @param notes fields that were not where they are surest
     * @param unknownBlocks names of blocks that the tool does not know, and how many of each
     * @param disagreements fields on which the post's sources do not agree
     * @param survival what of the body the Markdown says
     * @param bodyIsEmpty whether the post has a body that says nothing
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
            RoundTrip.Fidelity survival,
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
                    survival,
                    bodyIsEmpty,
                    doubts);
        }
    }

    /**
     * What deserves a look in a version of a post.
     *
     * @param textLoss what an edit took away, if that is most of the text; else {@code null}
     * @param awaited the time of an edit that the sitemap names and the page does not show yet; {@code null} for none
     */
    record Doubts(
            @Nullable TextLoss textLoss, @Nullable OffsetDateTime awaited) {}

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
     * Comments of a post.
     *
     * @param archived how many the archive holds that the blog still shows
     * @param shown how many there are, as the page says; {@code null} where it does not
     * @param lack why some are missing; {@code null} where none is, as far as is known
     */
    record Comments(
            int archived, @Nullable Integer shown, @Nullable Problem lack) {
        /** Whether the page says another number. */
        public boolean differ() {
            return shown != null && shown != archived;
        }
    }

    /** It need not be fetched, or is not wanted. */
    record Skipped(PostAddress address, Reason reason) implements Outcome {

        /** Why. */
        public enum Reason {
            UNCHANGED,
            OUT_OF_SCOPE,
            /** The archive has more of it than may be seen now: it is protected or private, and nothing opens it. */
            KEPT,
            /** It is another address of a post that this run brought in. */
            SAME_POST,
            /** Its page is older than the archive's version, as from a cache; the next run asks again. */
            OLDER_PAGE,
            /** It was its turn, and the run was told to end. */
            INTERRUPTED,
            /** The time that the run may take was over. */
            TIME_IS_UP,
            /** The requests that the run may make were made. */
            REQUESTS_ARE_SPENT;

            /** Whether the next run is to bring it in. */
            public boolean isPostponed() {
                return switch (this) {
                    case UNCHANGED, OUT_OF_SCOPE, KEPT, SAME_POST, OLDER_PAGE -> false;
                    case INTERRUPTED, TIME_IS_UP, REQUESTS_ARE_SPENT -> true;
                };
            }
        }
    }

    /**
     * The archive holds it, and the blog answers that it is not there.
     *
     * @param since the day of the first run that was told so
     * @param gone whether an earlier run was told the same, so that the post is marked gone
     */
    record Vanished(PostAddress address, long id, Problem problem, LocalDate since, boolean gone) implements Outcome {}

    /** It is missing from the archive, or could not be brought up to date. */
    record Failed(PostAddress address, Problem problem, PostSource namedBy) implements Outcome {

        /** Whether the blog has something there that a guest may see, or that the owner was told of. */
        public boolean isLoss() {
            return !problem.isNotForGuests() || namedBy == PostSource.OWNER;
        }
    }
}
