package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outcomes of a run so far, and the archive's content that results from them. */
public final class Outcomes {
    private final Archive archive;
    private final @Nullable Index before;
    private final List<Outcome> all = new ArrayList<>();
    private @Nullable List<IndexEntry> entries;

    /**
     * Creates the outcomes of a run.
     *
     * @param before the archive's index when the run began; {@code null} for a new archive
     */
    public Outcomes(Archive archive, @Nullable Index before) {
        this.archive = archive;
        this.before = before;
    }

    public void addAll(Collection<? extends Outcome> more) {
        if (all.addAll(more)) {
            entries = null;
            joinAddressesOfOnePost();
        }
    }

    /** Leaves one saved post for each number; its other addresses are skipped. */
    private void joinAddressesOfOnePost() {
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Integer other = all.get(i) instanceof Outcome.Saved saved
                    ? places.putIfAbsent(saved.post().id(), i)
                    : null;
            if (other != null
                    && all.get(i) instanceof Outcome.Saved late
                    && all.get(other) instanceof Outcome.Saved early) {
                boolean lateWins = version(late).compareTo(version(early)) >= 0;
                Outcome.Saved best = lateWins ? late.after(early) : early.after(late);
                all.set(lateWins ? i : other, best);
                all.set(
                        lateWins ? other : i,
                        new Outcome.Skipped((lateWins ? early : late).address(), Outcome.Skipped.Reason.SAME_POST));
                places.put(best.post().id(), lateWins ? i : other);
            }
        }
    }

    private static PostVersion version(Outcome.Saved saved) {
        return new PostVersion(
                saved.address(), saved.post().entry().modifiedAt(), saved.post().url());
    }

    public List<Outcome> all() {
        return List.copyOf(all);
    }

    public Stream<PostSummary> saved() {
        return Outcome.of(Outcome.Saved.class, all).map(Outcome.Saved::post);
    }

    /** Returns the ids of posts that no longer exist. */
    public Set<Long> vanished() {
        return Outcome.of(Outcome.Vanished.class, all).map(Outcome.Vanished::id).collect(Collectors.toSet());
    }

    /**
     * Removes the outcomes of posts that were considered unchanged.
     *
     * @return the posts whose outcomes were removed
     */
    public Set<PostAddress> takeBack(Set<PostAddress> posts) {
        Set<PostAddress> unchanged = Outcome.of(Outcome.Skipped.class, all)
                .filter(skipped -> skipped.reason() == Outcome.Skipped.Reason.UNCHANGED)
                .map(Outcome.Skipped::address)
                .filter(posts::contains)
                .collect(Collectors.toSet());
        if (all.removeIf(outcome -> unchanged.contains(outcome.address()))) {
            entries = null;
        }
        return unchanged;
    }

    /**
     * Returns the entries of all posts in the archive as they are now. The result is cached until an outcome is added
     * or removed, since it may require reading each post.
     */
    public List<IndexEntry> entries() {
        List<IndexEntry> result = entries;
        if (result == null) {
            result = archive.entries(before, saved().map(PostSummary::entry).toList(), vanished());
            entries = result;
        }
        return result;
    }
}
