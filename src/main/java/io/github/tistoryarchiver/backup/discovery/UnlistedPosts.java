package io.github.tistoryarchiver.backup.discovery;

import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Outcomes;
import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds posts that no source names: those to which texts link, and, if the user wants it, every id below the highest
 * known one. A guess that leads to no post is no loss and is not reported.
 */
public final class UnlistedPosts {
    /** How to search. */
    public enum Search {
        LINKS,
        LINKS_AND_ALL_IDS
    }

    private final Set<PostAddress> known = new HashSet<>();
    private final Search search;
    private final InnerLinks inner;
    private final DeletionTracker deletions;

    public UnlistedPosts(List<DiscoveredPost> found, Search search, InnerLinks inner, DeletionTracker deletions) {
        this.search = search;
        this.inner = inner;
        this.deletions = deletions;
        found.forEach(post -> known.add(post.address()));
    }

    /**
     * Follows links from text to text until there are no new ones, then tries the ids. Adds the posts found to the
     * outcomes.
     */
    public void run(Outcomes outcomes, Function<List<DiscoveredPost>, List<Outcome>> workers) {
        List<Outcome> latest = outcomes.all();
        for (List<DiscoveredPost> linked = linked(latest); !linked.isEmpty(); linked = linked(latest)) {
            latest = workers.apply(linked);
            addExisting(latest, outcomes);
        }
        if (search == Search.LINKS_AND_ALL_IDS) {
            addExisting(workers.apply(unknownIds()), outcomes);
        }
    }

    private static void addExisting(List<Outcome> guessed, Outcomes outcomes) {
        outcomes.addAll(guessed.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Failed failed) || failed.isLoss())
                .toList());
    }

    private List<DiscoveredPost> linked(List<Outcome> outcomes) {
        List<Outcome.Saved> saved = Outcome.of(Outcome.Saved.class, outcomes).toList();
        saved.forEach(one -> known.add(PostAddress.ofId(one.post().id())));
        return saved.stream()
                .flatMap(one -> one.post().linksToUnknown().stream())
                .map(inner::post)
                .filter(Objects::nonNull)
                .filter(address -> !deletions.isArchived(address) && known.add(address))
                .map(address -> new DiscoveredPost(address, null, PostSource.LINK))
                .toList();
    }

    private List<DiscoveredPost> unknownIds() {
        long highest = Stream.concat(known.stream().map(PostAddress::id).filter(Objects::nonNull), deletions.ids())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return LongStream.rangeClosed(1, highest)
                .mapToObj(PostAddress::ofId)
                .filter(address -> !deletions.isArchived(address) && known.add(address))
                .map(address -> new DiscoveredPost(address, null, PostSource.SCAN))
                .toList();
    }
}
