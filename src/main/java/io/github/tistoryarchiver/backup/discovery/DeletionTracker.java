package io.github.tistoryarchiver.backup.discovery;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.state.MissedPosts;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.PostSource;
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
 * Tracks archived posts that the blog may have deleted. A list is no proof of that, so each post is requested itself,
 * and it is marked as gone only if two runs get the answer that it does not exist. An outage, a block page or a
 * truncated list marks nothing.
 */
public final class DeletionTracker {
    /** The viewer of the blog. */
    public enum Viewer {
        GUEST,
        /** Sees private posts too. */
        OWNER
    }

    private final Archive archive;
    private final MissedPosts missed;
    private final LocalDate today;
    private final Viewer viewer;
    private final Map<PostAddress, IndexEntry> archived = new HashMap<>();

    private DeletionTracker(Archive archive, LocalDate today, Viewer viewer) {
        this.viewer = viewer;
        this.archive = archive;
        this.missed = archive.missedPosts();
        this.today = today;
    }

    /**
     * Creates a tracker.
     *
     * @param index the archive's index; {@code null} for a new archive
     */
    public static DeletionTracker of(Archive archive, @Nullable Index index, LocalDate today, Viewer viewer) {
        DeletionTracker tracker = new DeletionTracker(archive, today, viewer);
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

    /** Tells whether an address belongs to an archived post. */
    public boolean isArchived(PostAddress address) {
        return archived.containsKey(address);
    }

    /** Returns the ids of all archived posts, possibly with duplicates. */
    Stream<Long> ids() {
        return archived.values().stream().map(IndexEntry::id);
    }

    /** Tells whether a post is marked as gone. If a source names it again, it has been restored. */
    public boolean isGone(PostAddress address) {
        IndexEntry entry = archived.get(address);
        return entry != null && entry.state() == PostState.GONE;
    }

    /**
     * Returns posts that are live in the archive and that no source names any more.
     *
     * @param fetched the outcomes of this run: a post may have a new address
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
        return archived.values().stream()
                .distinct()
                .filter(entry -> entry.state() == PostState.LIVE && !named.contains(entry.id()) && maySee(entry))
                .map(entry -> new DiscoveredPost(addresses(entry).get(0), null, PostSource.ARCHIVE))
                .sorted((one, other) ->
                        one.address().toString().compareTo(other.address().toString()))
                .toList();
    }

    /**
     * Tells whether the blog's answer is conclusive for the viewer: a guest gets the same answer for a private post as
     * for a deleted one.
     */
    private boolean maySee(IndexEntry entry) {
        return viewer == Viewer.OWNER || entry.visibility() != Visibility.PRIVATE;
    }

    /**
     * Marks posts as gone that do not exist; returns any other outcome unchanged.
     *
     * @param found posts that the sources named, which therefore exist
     */
    public List<Outcome> judge(List<Outcome> outcomes, List<DiscoveredPost> found) {
        List<Outcome> judged = outcomes.stream().map(this::judge).toList();
        Set<String> answered = new HashSet<>();
        found.forEach(post -> answered.add(folder(post.address())));
        outcomes.forEach(outcome -> {
            boolean isInconclusive = (outcome instanceof Outcome.Failed failed && failed.isLoss())
                    || (outcome instanceof Outcome.Skipped skipped
                            && skipped.reason().isPostponed());
            if (isInconclusive) {
                answered.remove(folder(outcome.address()));
            } else {
                answered.add(folder(outcome.address()));
            }
        });
        missed.keepUnless(answered::contains);
        missed.save();
        return judged;
    }

    /** Returns the folder of an archived post; empty for any other post. */
    private String folder(PostAddress address) {
        IndexEntry entry = archived.get(address);
        return entry == null ? "" : entry.folder();
    }

    private Outcome judge(Outcome outcome) {
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
        if (earlier != null && entry.state() == PostState.LIVE) {
            archive.post(entry.type(), entry.id()).markGone(earlier);
        }
        return new Outcome.Vanished(
                outcome.address(),
                entry.id(),
                failed.problem(),
                Objects.requireNonNullElse(earlier, today),
                earlier != null);
    }
}
