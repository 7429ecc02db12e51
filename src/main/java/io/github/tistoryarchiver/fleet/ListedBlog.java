package io.github.tistoryarchiver.fleet;

import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.time.Duration;

/**
 * A blog as a list names it.
 *
 * @param every the time between two visits, for a fleet that goes on
 * @param priority its share of the work, from 1 to {@value #MAX_PRIORITY}
 */
public record ListedBlog(BlogAddress address, Duration every, int priority) {
    /** As often as a million blogs can be visited at a polite rate. */
    public static final Duration DEFAULT_EVERY = Duration.ofDays(30);

    static final int MAX_PRIORITY = 100;

    /** Returns what tells blogs apart: the address of the home page. */
    public String key() {
        return address.home().toString();
    }
}
