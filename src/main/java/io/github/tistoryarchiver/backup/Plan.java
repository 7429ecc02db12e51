package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.util.List;
import java.util.Objects;

/**
 * Which of the posts that were found are fetched.
 *
 * @param skipped those that are not, each with its reason
 */
record Plan(List<DiscoveredPost> toFetch, List<Outcome.Skipped> skipped) {
    Plan {
        toFetch = List.copyOf(toFetch);
        skipped = List.copyOf(skipped);
    }

    /** Returns the posts that look as an earlier run left them. */
    List<PostAddress> unchanged() {
        return skipped.stream()
                .filter(post -> post.reason() == Outcome.Skipped.Reason.UNCHANGED)
                .map(Outcome.Skipped::address)
                .toList();
    }

    /** Counts the posts that the user does not want. */
    int outOfScope() {
        return skipped.size() - unchanged().size();
    }

    /** Returns the highest id among the posts that are fetched; 0 where none is known by id. */
    long highestId() {
        return toFetch.stream()
                .map(found -> found.address().id())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
