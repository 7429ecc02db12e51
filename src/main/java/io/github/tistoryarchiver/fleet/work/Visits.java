package io.github.tistoryarchiver.fleet.work;

import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.fleet.LeaseEnd;
import io.github.tistoryarchiver.fleet.ListedBlog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums up the leases of each visit. Used from one thread. */
final class Visits {
    private final Map<String, Sum> open = new HashMap<>();

    private record Sum(long requests, long stored) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(LeaseEnd end) {
            return new Sum(requests + end.requests(), stored + end.stored());
        }
    }

    /** Adds a lease after which the visit goes on. */
    void add(ListedBlog blog, LeaseEnd end) {
        open.merge(blog.key(), Sum.NONE.plus(end), (sum, one) -> sum.plus(end));
    }

    /** Returns the whole visit, of which this was the last lease. */
    FleetEvent.Visited end(ListedBlog blog, LeaseResult last, List<RunEvent> events) {
        Sum before = open.remove(blog.key());
        Sum all = (before == null ? Sum.NONE : before).plus(last.end());
        return new FleetEvent.Visited(blog, all.requests(), all.stored(), last, events);
    }
}
