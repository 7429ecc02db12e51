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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tracks archived posts that the blog may have deleted. A list is no proof of that, so each post is requested itself,
 * and it is marked as gone only if two runs get the answer that it does not exist. An outage, a block page or a
 * truncated list marks nothing. If a large part of a blog vanishes at once, more runs must get that
 * answer.
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
     * Creates a tracker.
     *
     * @param index the archive's index; {@code null} for a new archive
     * @param acceptGone whether a single answer is enough to mark a post as gone
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

    /**
     * Gives each letter address to the post that has it now: the owner may give the address of one post to another. What lost its address
     * so is asked for by its number.
     *
     * @param owner the number of the post that was last found at an address; {@code null} where none is known
     */
    public void settle(Function<PostAddress, @Nullable Long> owner) {
        for (PostAddress address : List.copyOf(archived.keySet())) {
            Long id = address.id() != null ? null : owner.apply(address);
            IndexEntry entry = archived.get(address);
            if (id != null && entry != null && entry.id() != id) {
                IndexEntry now = archived.get(PostAddress.ofId(id));
                if (now == null) {
                    archived.remove(address);
                } else {
                    archived.put(address, now);
                }
            }
        }
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
        Map<PostAddress, Long> owners = new HashMap<>();
        Outcome.of(Outcome.Saved.class, fetched)
                .forEach(saved -> owners.put(saved.address(), saved.post().id()));
        settle(owners::get);
        Set<Long> named = Outcome.of(Outcome.Saved.class, fetched)
                .map(saved -> saved.post().id())
                .collect(Collectors.toCollection(HashSet::new));
        for (DiscoveredPost post : found) {
            IndexEntry entry = archived.get(post.address());
            if (entry != null) {
                named.add(entry.id());
            }
        }
        return living().filter(entry -> !named.contains(entry.id()))
                .map(entry -> new DiscoveredPost(address(entry), null, PostSource.ARCHIVE))
                .sorted((one, other) ->
                        one.address().toString().compareTo(other.address().toString()))
                .toList();
    }

    /** Returns the address that the blog uses for a post, unless another post has it now. */
    private PostAddress address(IndexEntry entry) {
        return addresses(entry).stream()
                .filter(address -> entry.equals(archived.get(address)))
                .findFirst()
                .orElseGet(() -> PostAddress.ofId(entry.id()));
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
        Set<String> named = found.stream().map(post -> folder(post.address())).collect(Collectors.toSet());
        Set<String> answered = answered(outcomes, named);
        SuddenLoss loss = new SuddenLoss(suspects(outcomes, named, answered), (int) living().count());
        boolean isSudden = loss.isSudden() && !acceptGone;
        List<Outcome> judged =
                outcomes.stream().map(outcome -> judge(outcome, isSudden)).toList();
        if (isSudden && Outcome.of(Outcome.Vanished.class, judged).anyMatch(one -> !one.gone())) {
            suddenLoss = loss;
        }
        missed.keepUnless(answered::contains);
        missed.save();
        return judged;
    }

    /** Returns the posts that vanished at once and are therefore not marked gone; {@code null} if there are none. */
    public @Nullable SuddenLoss suddenLoss() {
        return suddenLoss;
    }

    /** Returns the folders of posts about which this run learned something. */
    private Set<String> answered(List<Outcome> outcomes, Set<String> named) {
        Set<String> answered = new HashSet<>(named);
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
        return answered;
    }

    /** Counts living posts that vanished, or may have: no source names them, and they were not asked for yet. */
    private int suspects(List<Outcome> outcomes, Set<String> named, Set<String> answered) {
        Set<String> suspects = outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.Failed failed && !failed.isLoss())
                .map(outcome -> folder(outcome.address()))
                .collect(Collectors.toCollection(HashSet::new));
        outcomes.stream()
                .map(outcome -> folder(outcome.address()))
                .filter(folder -> !named.contains(folder) && !answered.contains(folder))
                .forEach(suspects::add);
        missed.missedEarlier().stream()
                .filter(folder -> !answered.contains(folder))
                .forEach(suspects::add);
        suspects.retainAll(living().map(IndexEntry::folder).collect(Collectors.toSet()));
        return suspects.size();
    }

    /** Returns the posts that the archive holds as alive and that this viewer may see. */
    private Stream<IndexEntry> living() {
        return archived.values().stream().distinct().filter(entry -> entry.state() == PostState.LIVE && maySee(entry));
    }

    /** Returns the folder of an archived post; empty for any other post. */
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
        return new Outcome.Vanished(outcome.address(), entry.id(), failed.problem(), since, isGone);
    }
}
