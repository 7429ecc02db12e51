package io.github.tistoryarchiver.backup.discovery;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.state.MissedPosts;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.backup.report.SuddenLoss;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Archived posts that the blog may have deleted. No list is proof of that: each is asked for itself, and only what two runs were
 * told is not there is marked gone. An outage, a block page and a list cut short mark nothing. When a large part of a blog
 * vanishes at once, more runs have to say the same.
 */
public final class DeletionTracker {
    /** Who asks the blog. */
    public enum Viewer {
        GUEST,
        /** Sees private posts too. */
        OWNER
    }

    private final Archive archive;
    private final MissedPosts missed;
    private final LocalDate today;
    private final Viewer viewer;
    private final boolean acceptGone;
    private final Map<PostAddress, IndexEntry> archived = new HashMap<>();

    private @Nullable SuddenLoss suddenLoss;

    private DeletionTracker(Archive archive, LocalDate today, Viewer viewer, boolean acceptGone) {
        this.acceptGone = acceptGone;
        this.viewer = viewer;
        this.archive = archive;
        this.missed = archive.missedPosts();
        this.today = today;
    }

    /**
     * @param index of the archive; {@code null} for a new one
     * @param acceptGone whether a single answer is enough to mark a post gone
     */
    public static DeletionTracker of(
            Archive archive, @Nullable Index index, LocalDate today, Viewer viewer, boolean acceptGone) {
        DeletionTracker tracker = new DeletionTracker(archive, today, viewer, acceptGone);
        for (IndexEntry entry : index == null ? List.<IndexEntry>of() : index.posts()) {
            addresses(entry).forEach(address -> tracker.archived.put(address, entry));
        }
        return tracker;
    }

    private static List<PostAddress> addresses(IndexEntry entry) {
        List<PostAddress> addresses = new ArrayList<>(List.of(PostAddress.ofId(entry.id())));
        PostAddress own = PostAddress.parse(entry.url());
        if (own != null) {
            addresses.add(0, own);
        }
        return addresses;
    }

    /** Whether an address is one of an archived post. */
    public boolean isArchived(PostAddress address) {
        return archived.containsKey(address);
    }

    /** The numbers of all archived posts. */
    Stream<Long> ids() {
        return archived.values().stream().map(IndexEntry::id);
    }

    /** Whether a post was marked gone; one that a source names again has come back. */
    public boolean isGone(PostAddress address) {
        IndexEntry entry = archived.get(address);
        return entry != null && entry.state() == PostState.GONE;
    }

    /**
     * Posts that the archive holds as alive and that no source names any more.
     *
     * @param fetched what this run brought in: a post may have got another address
     */
    public List<DiscoveredPost> unnamed(List<DiscoveredPost> found, List<Outcome> fetched) {
        Set<Long> named = Outcome.of(Outcome.Saved.class, fetched)
                .map(saved -> saved.post().id())
                .collect(Collectors.toCollection(HashSet::new));
        for (DiscoveredPost post : found) {
            IndexEntry entry = archived.get(post.address());
            if (entry != null) {
                named.add(entry.id());
            }
        }
        return living()
                .filter(entry -> !named.contains(entry.id()))
                .map(entry -> new DiscoveredPost(addresses(entry).get(0), null, PostSource.ARCHIVE))
                .sorted((one, other) ->
                        one.address().toString().compareTo(other.address().toString()))
                .toList();
    }

    /** A guest is told of a private post the same as of one that is not there. */
    private boolean maySee(IndexEntry entry) {
        return viewer == Viewer.OWNER || entry.visibility() != Visibility.PRIVATE;
    }

    /**
     * Marks what this run was told is gone; any other outcome stays as it is.
     *
     * @param found what the sources named, so that it is there
     */
    public List<Outcome> judge(List<Outcome> outcomes, List<DiscoveredPost> found) {
        Set<String> named = found.stream().map(post -> folder(post.address())).collect(Collectors.toSet());
        Set<String> heardOf = heardOf(outcomes, named);
        SuddenLoss loss = new SuddenLoss(suspects(outcomes, named, heardOf), (int) living().count());
        boolean isSudden = loss.isSudden() && !acceptGone;
        List<Outcome> judged =
                outcomes.stream().map(outcome -> judge(outcome, isSudden)).toList();
        if (isSudden && Outcome.of(Outcome.Vanished.class, judged).anyMatch(one -> !one.gone())) {
            suddenLoss = loss;
        }
        missed.keepUnless(heardOf::contains);
        missed.save();
        return judged;
    }

    /** Returns the posts that vanished at once and are therefore not marked gone; {@code null} if there are none. */
    public @Nullable SuddenLoss suddenLoss() {
        return suddenLoss;
    }

    /** Returns the folders of posts about which this run learned something. */
    private Set<String> heardOf(List<Outcome> outcomes, Set<String> named) {
        Set<String> heardOf = new HashSet<>(named);
        outcomes.forEach(outcome -> {
            boolean saysNothing = (outcome instanceof Outcome.Failed failed && failed.isLoss())
                    || (outcome instanceof Outcome.Skipped skipped
                            && skipped.reason().isPostponed());
            if (saysNothing) {
                heardOf.remove(folder(outcome.address()));
            } else {
                heardOf.add(folder(outcome.address()));
            }
        });
        return heardOf;
    }

    /** Counts living posts that vanished, or may have: no source names them, and they were not asked for yet. */
    private int suspects(List<Outcome> outcomes, Set<String> named, Set<String> heardOf) {
        Set<String> suspects = outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.Failed failed && !failed.isLoss())
                .map(outcome -> folder(outcome.address()))
                .collect(Collectors.toCollection(HashSet::new));
        outcomes.stream()
                .map(outcome -> folder(outcome.address()))
                .filter(folder -> !named.contains(folder) && !heardOf.contains(folder))
                .forEach(suspects::add);
        missed.missedEarlier().stream()
                .filter(folder -> !heardOf.contains(folder))
                .forEach(suspects::add);
        suspects.retainAll(living().map(IndexEntry::folder).collect(Collectors.toSet()));
        return suspects.size();
    }

    /** Returns the posts that the archive holds as alive and that this viewer may see. */
    private Stream<IndexEntry> living() {
        return archived.values().stream()
                .distinct()
                .filter(entry -> entry.state() == PostState.LIVE && maySee(entry));
    }

    /** Of a post in the archive; empty for one that is not. */
    private String folder(PostAddress address) {
        IndexEntry entry = archived.get(address);
        return entry == null ? "" : entry.folder();
    }

    private Outcome judge(Outcome outcome, boolean isSudden) {
        IndexEntry entry = archived.get(outcome.address());
        if (!(outcome instanceof Outcome.Failed failed) || entry == null) {
            return outcome;
        }
        if (failed.isLoss()) {
            return outcome;
        }
        if (!maySee(entry)) {
            return new Outcome.Skipped(outcome.address(), Outcome.Skipped.Reason.KEPT);
        }
        LocalDate earlier = missed.miss(entry.folder(), today);
        if (isSudden) {
            missed.markSudden(entry.folder());
        }
        LocalDate since = Objects.requireNonNullElse(earlier, today);
        boolean isSure = acceptGone
                || (earlier != null && !missed.isSudden(entry.folder()))
                || missed.days(entry.folder()) >= SuddenLoss.DAYS;
        boolean isGone = isSure || entry.state() == PostState.GONE;
        if (isGone && entry.state() == PostState.LIVE) {
            archive.post(entry.type(), entry.id()).markGone(since);
        }
        return new Outcome.Vanished(
                outcome.address(),
                entry.id(),
                failed.problem(),
                since,
                isGone);
    }
}
