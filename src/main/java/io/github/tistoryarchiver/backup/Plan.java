package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.util.List;
import java.util.Objects;

/**
 * The posts to fetch among those found.
 *
 * @param skipped the other posts, each with its reason
 */
record Plan(List<DiscoveredPost> toFetch, List<Outcome.Skipped> skipped) {
    Plan {
        toFetch = List.copyOf(toFetch);
        skipped = List.copyOf(skipped);
    }

    /** Returns the posts that have not changed since an earlier run. */
    List<PostAddress> unchanged() {
        return skipped.stream()
                .filter(post -> post.reason() == Outcome.Skipped.Reason.UNCHANGED)
                .map(Outcome.Skipped::address)
                .toList();
    }

    /** Returns the number of posts outside the user's scope. */
    int outOfScope() {
        return skipped.size() - unchanged().size();
    }

    /** Returns the highest id among the posts to fetch; 0 if none is known. */
    long highestId() {
        return toFetch.stream()
                .map(found -> found.address().id())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
