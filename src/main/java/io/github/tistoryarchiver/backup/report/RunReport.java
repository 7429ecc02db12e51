package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.content.ledger.Counts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a run.
 *
 * @param estimate the estimated cost, for a dry run; else {@code null}
 * @param found the number of posts that the blog's own sources named, or that the user requested
 * @param sources the number of posts that each source named
 * @param archived the number of posts in the archive after the run
 * @param comments the number of archived comments that the blog still shows
 * @param denied what the user's passwords and login did not open
 * @param restricted posts that the platform blocks, as the owner's console tells
 * @param suddenLoss posts that vanished at once and are therefore not marked gone; {@code null} for none
 * @param damagedState files in {@code .state/} that could not be read, and were set aside
 * @param lists what is to be said of the blog's lists of posts
 * @param requests over the network, retries included
 * @param bytes received
 * @param leftAloneUntil the time before which the blog wants no request, if that is what ended the run; else {@code null}
 */
public record RunReport(
        Path folder,
        @Nullable Estimate estimate,
        int found,
        int toFetch,
        SourceCounts sources,
        int archived,
        int comments,
        Guestbook guestbook,
        List<Outcome> outcomes,
        List<Problem> denied,
        List<Problem> restricted,
        @Nullable SuddenLoss suddenLoss,
        List<String> damagedState,
        Lists lists,
        long requests,
        long bytes,
        Duration time,
        @Nullable Instant leftAloneUntil) {

    public long count(PostFolder.Change change) {
        return saved().filter(saved -> saved.change() == change).count();
    }

    public long count(Outcome.Skipped.Reason reason) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.Skipped skipped && skipped.reason() == reason)
                .count();
    }

    /** Counts the posts that did not change in the archive, whether fetched or not. */
    public long unchanged() {
        return count(PostFolder.Change.UNCHANGED)
                + count(Outcome.Skipped.Reason.UNCHANGED)
                + count(Outcome.Skipped.Reason.KEPT)
                + count(Outcome.Skipped.Reason.SAME_POST)
                + count(Outcome.Skipped.Reason.OLDER_PAGE);
    }

    /** Counts the posts left for the next run, by reason. */
    public Map<Outcome.Skipped.Reason, Long> postponed() {
        return Outcome.of(Outcome.Skipped.class, outcomes)
                .filter(skipped -> skipped.reason().isPostponed())
                .collect(Collectors.groupingBy(Outcome.Skipped::reason, TreeMap::new, Collectors.counting()));
    }

    public boolean isPostponed() {
        return !postponed().isEmpty();
    }

    /** Counts the posts that were added, changed, or marked as gone. */
    public long changes() {
        return count(PostFolder.Change.NEW)
                + count(PostFolder.Change.CHANGED)
                + vanished().stream().filter(Outcome.Vanished::gone).count();
    }

    /** Returns the posts that exist for the viewer and that could not be fetched or read. */
    public List<Outcome.Failed> failed() {
        return allFailed().filter(Outcome.Failed::isLoss).toList();
    }

    /** Returns the posts that a source named and that are private or do not exist. */
    public List<Outcome.Failed> notForGuests() {
        return allFailed().filter(failed -> !failed.isLoss()).toList();
    }

    private Stream<Outcome.Failed> allFailed() {
        return Outcome.of(Outcome.Failed.class, outcomes);
    }

    /** Returns the archived posts that did not exist on the blog in this run. */
    public List<Outcome.Vanished> vanished() {
        return Outcome.of(Outcome.Vanished.class, outcomes).toList();
    }

    /** Returns how many posts have an edit that the sitemap names and their pages do not show yet. */
    public long awaitedEdits() {
        return count(Outcome.Skipped.Reason.OLDER_PAGE)
                + saved().filter(saved -> saved.doubts().awaited() != null).count();
    }

    /** Returns the problems of files that posts refer to and the archive lacks. */
    public List<Problem> missingAssets() {
        return saved().flatMap(saved -> saved.problems().stream()).toList();
    }

    /**
     * Returns the problems of files on other sites that no reader of the blog can see any more; an archive without them
     * is complete.
     */
    public List<Problem> deadLinks() {
        return saved().flatMap(saved -> saved.deadLinks().stream()).toList();
    }

    /** Returns the posts with missing comments. */
    public List<Outcome.Saved> withoutComments() {
        return saved().filter(saved -> saved.comments().lack() != null).toList();
    }

    public long savedAssets() {
        return saved().mapToLong(Outcome.Saved::savedAssets).sum();
    }

    public long assetBytes() {
        return saved().mapToLong(Outcome.Saved::assetBytes).sum();
    }

    public boolean isComplete() {
        return failed().isEmpty()
                && missingAssets().isEmpty()
                && withoutComments().isEmpty()
                && losses().isEmpty()
                && denied.isEmpty()
                && lists.broken().isEmpty()
                && guestbook.lack() == null
                && !isPostponed();
    }

    /** Counts what became of everything that the pages of the stored posts show. */
    public Counts counts() {
        return saved().map(saved -> saved.balance().counts()).reduce(Counts.NONE, Counts::plus);
    }

    /** Returns what is lost of the pages of the posts that this run stored. */
    public List<PostLosses> losses() {
        return saved().flatMap(PostLosses::of).toList();
    }

    /** Returns the number of blocks of each kind that the tool does not know, by name. */
    public Map<String, Integer> unknownBlocks() {
        Map<String, Integer> all = new TreeMap<>();
        saved().forEach(saved -> saved.unknownBlocks().forEach((name, count) -> all.merge(name, count, Integer::sum)));
        return Collections.unmodifiableMap(all);
    }

    /** Returns the posts that this run fetched into the archive. */
    public Stream<Outcome.Saved> saved() {
        return Outcome.of(Outcome.Saved.class, outcomes);
    }
}
