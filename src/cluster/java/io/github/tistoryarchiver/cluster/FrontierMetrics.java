package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.fleet.Frontier;
import io.github.tistoryarchiver.fleet.LeaseEnd;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * The numbers of the frontier, for the reporters of the engine: {@code budget} in requests a second, {@code spent} requests to
 * the operator, {@code leases} that are open, {@code blocked} blogs that wait because they failed, {@code refusals} of the
 * operator. Reporters read them in threads of their own.
 */
final class FrontierMetrics {
    private final AtomicLong blocked = new AtomicLong();
    private final Counter refusals;
    private volatile Numbers numbers = new Numbers(0, 0, 0);

    private record Numbers(double budget, long spent, int leases) {}

    /** @param group of the enumerator */
    FrontierMetrics(MetricGroup group) {
        MetricGroup fleet = group.addGroup("fleet");
        fleet.gauge("budget", (Gauge<Double>) () -> numbers.budget());
        fleet.gauge("spent", (Gauge<Long>) () -> numbers.spent());
        fleet.gauge("leases", (Gauge<Integer>) () -> numbers.leases());
        fleet.gauge("blocked", (Gauge<Long>) blocked::get);
        this.refusals = fleet.counter("refusals");
    }

    /** Takes what costs nothing to know. */
    void tick(Frontier frontier, long spent) {
        numbers = new Numbers(frontier.rate(), spent, frontier.open());
    }

    /** Counts blogs; at each checkpoint, since there may be a million. */
    void checkpoint(Frontier.State state) {
        blocked.set(state.blogs().stream()
                .filter(blog -> !blog.over() && blog.failures() > 0 && blog.last() != LeaseEnd.Kind.WHOLE)
                .count());
    }

    /** Counts an answer with 429 or 503. */
    void refused() {
        refusals.inc();
    }
}
