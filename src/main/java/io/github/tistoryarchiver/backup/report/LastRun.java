package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.content.ledger.Counts;
import io.github.tistoryarchiver.model.Loss;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code .state/last-run.json}: the numbers of the run, and remarks on posts.
 *
 * @param at when the run began
 * @param found the number of posts that the blog's own sources named, or that the user requested
 * @param sources the number of posts that each source named
 * @param archived the number of posts in the archive after the run
 * @param comments the number of archived comments that the blog still shows
 * @param counts what became of everything that the pages of the stored posts show; {@code null} in those of older versions
 * @param unknownBlocks the number of blocks of each kind that the tool does not know, over all posts, by name
 * @param denied what the user's passwords and login did not open
 * @param suddenLoss posts that vanished at once and are therefore not marked gone; {@code null} for none
 * @param damagedState files in {@code .state/} that could not be read, and were set aside; {@code null} for none
 * @param lists what is to be said of the blog's lists of posts
 */
public record LastRun(
        OffsetDateTime at,
        boolean complete,
        int found,
        long created,
        long changed,
        long unchanged,
        long outOfScope,
        int failed,
        SourceCounts sources,
        int archived,
        int comments,
        Guestbook guestbook,
        long requests,
        long bytes,
        @Nullable Counts counts,
        Map<String, Integer> unknownBlocks,
        List<Problem> denied,
        @Nullable SuddenLoss suddenLoss,
        @Nullable List<String> damagedState,
        Lists lists,
        List<Remarks> posts) {

    /**
     * Remarks on a post.
     *
     * @param id {@code null} for a post that was not read
     * @param problem why it is not in the archive, or not up to date; {@code null} if it is
     * @param namedBy the source that named a missing post; {@code null} for an archived one
     * @param sources fields that were not found in their most reliable place, and where they were found instead
     * @param losses what the page shows and the archive does not; {@code null} if nothing is lost
     * @param comments the counts, if comments are missing or the page shows another number; else {@code null}
     * @param emptyBody {@code true} for a body without content, else {@code null}
     * @param textLoss what an edit took away, if that is most of the text; else {@code null}
     * @param awaited the time of an edit that the sitemap names and the page does not show yet; {@code null} for none
     * @param lacksEnd {@code true} for a page that looks cut short and came twice like that, else {@code null}
     */
    public record Remarks(
            @Nullable Long id,
            String url,
            @Nullable Problem problem,
            @Nullable PostSource namedBy,
            List<ParsedPost.Note> sources,
            List<String> disagreements,
            Map<String, Integer> unknownBlocks,
            @Nullable List<Loss> losses,
            Outcome.@Nullable Comments comments,
            @Nullable Boolean emptyBody,
            Outcome.@Nullable TextLoss textLoss,
            @Nullable OffsetDateTime awaited,
            @Nullable Boolean lacksEnd,
            List<Problem> missingFiles,
            List<Problem> deadLinks) {

        private boolean isEmpty() {
            return emptyBody == null
                    && textLoss == null
                    && awaited == null
                    && lacksEnd == null
                    && losses == null
                    && comments == null
                    && sources.isEmpty()
                    && disagreements.isEmpty()
                    && unknownBlocks.isEmpty()
                    && missingFiles.isEmpty()
                    && deadLinks.isEmpty();
        }
    }

    public static LastRun of(RunReport report, OffsetDateTime at) {
        return new LastRun(
                at,
                report.isComplete(),
                report.found(),
                report.count(PostFolder.Change.NEW),
                report.count(PostFolder.Change.CHANGED),
                report.unchanged(),
                report.count(Outcome.Skipped.Reason.OUT_OF_SCOPE),
                report.failed().size(),
                report.sources(),
                report.archived(),
                report.comments(),
                report.guestbook(),
                report.requests(),
                report.bytes(),
                report.counts(),
                report.unknownBlocks(),
                report.denied(),
                report.suddenLoss(),
                report.damagedState().isEmpty() ? null : report.damagedState(),
                report.lists(),
                Stream.concat(
                                Stream.of(report.failed(), report.notForGuests())
                                        .flatMap(List::stream)
                                        .map(LastRun::remarks),
                                report.saved().map(LastRun::remarks).filter(remarks -> !remarks.isEmpty()))
                        .toList());
    }

    private static Remarks remarks(Outcome.Saved saved) {
        return new Remarks(
                saved.post().id(),
                saved.post().url(),
                null,
                null,
                saved.notes(),
                saved.disagreements(),
                new TreeMap<>(saved.unknownBlocks()),
                saved.balance().losses().isEmpty() ? null : saved.balance().losses(),
                saved.comments().lack() != null || saved.comments().differ() ? saved.comments() : null,
                saved.bodyIsEmpty() ? true : null,
                saved.doubts().textLoss(),
                saved.doubts().awaited(),
                saved.doubts().lacksEnd() ? true : null,
                saved.problems(),
                saved.deadLinks());
    }

    private static Remarks remarks(Outcome.Failed failed) {
        return new Remarks(
                failed.address().id(),
                failed.problem().address(),
                failed.problem(),
                failed.namedBy(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
