package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.archive.PostFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param estimate what the run would cost, of a dry run; else {@code null}
 * @param found posts that the blog's own sources named, or that were asked for
 * @param sources how many posts each source named
 * @param archived posts that the archive holds after the run
 * @param comments that the archive holds and the blog still shows
 * @param denied what the user's passwords and login did not open
 * @param restricted posts that the platform blocks, as the owner's console tells
 * @param requests over the network, retries included
 * @param bytes received
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
        long requests,
        long bytes,
        Duration time) {

    public long count(PostFolder.Change change) {
        return saved().filter(saved -> saved.change() == change).count();
    }

    public long count(Outcome.Skipped.Reason reason) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.Skipped skipped && skipped.reason() == reason)
                .count();
    }

    /** Posts whose archive is as it was, whether they were fetched or not. */
    public long unchanged() {
        return count(PostFolder.Change.UNCHANGED)
                + count(Outcome.Skipped.Reason.UNCHANGED)
                + count(Outcome.Skipped.Reason.KEPT);
    }

    /** Posts that are left for the next run, as many for each reason. */
    public Map<Outcome.Skipped.Reason, Long> postponed() {
        return Outcome.of(Outcome.Skipped.class, outcomes)
                .filter(skipped -> skipped.reason().isPostponed())
                .collect(Collectors.groupingBy(Outcome.Skipped::reason, TreeMap::new, Collectors.counting()));
    }

    public boolean isPostponed() {
        return !postponed().isEmpty();
    }

    /** Posts that a guest may see and that could not be fetched or read. */
    public List<Outcome.Failed> failed() {
        return allFailed().filter(Outcome.Failed::isLoss).toList();
    }

    /** Posts that a source named and of which the blog answers that a guest may not see them, or that they are not there. */
    public List<Outcome.Failed> notForGuests() {
        return allFailed().filter(failed -> !failed.isLoss()).toList();
    }

    private Stream<Outcome.Failed> allFailed() {
        return Outcome.of(Outcome.Failed.class, outcomes);
    }

    /** Archived posts that the blog no longer has, or that it did not have at this run. */
    public List<Outcome.Vanished> vanished() {
        return Outcome.of(Outcome.Vanished.class, outcomes).toList();
    }

    /** Files that posts need and the archive lacks. */
    public List<Problem> missingAssets() {
        return saved().flatMap(saved -> saved.problems().stream()).toList();
    }

    /** Files elsewhere on the web that no reader of the blog can see any more; an archive without them is complete. */
    public List<Problem> deadLinks() {
        return saved().flatMap(saved -> saved.deadLinks().stream()).toList();
    }

    /** Posts some of whose comments are missing. */
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
                && denied.isEmpty()
                && guestbook.lack() == null
                && !isPostponed();
    }

    /** Characters, pictures and rules in the bodies of the posts that this run brought in. */
    public long signs() {
        return saved().mapToLong(saved -> saved.survival().signs()).sum();
    }

    /** How many of them the Markdown says too, at their place. */
    public long signsInMarkdown() {
        return saved().mapToLong(saved -> saved.survival().kept()).sum();
    }

    /** Names of blocks that the tool does not know, and how many of each. */
    public Map<String, Integer> unknownBlocks() {
        Map<String, Integer> all = new TreeMap<>();
        saved().forEach(saved -> saved.unknownBlocks().forEach((name, count) -> all.merge(name, count, Integer::sum)));
        return Collections.unmodifiableMap(all);
    }

    /** Posts that this run brought in. */
    public Stream<Outcome.Saved> saved() {
        return Outcome.of(Outcome.Saved.class, outcomes);
    }
}
