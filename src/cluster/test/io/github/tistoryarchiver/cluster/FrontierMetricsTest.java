package io.github.tistoryarchiver.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.fleet.BlogList;
import io.github.tistoryarchiver.fleet.Frontier;
import io.github.tistoryarchiver.fleet.Lease;
import io.github.tistoryarchiver.fleet.LeaseEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class FrontierMetricsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Registered group = new Registered();
    private final FrontierMetrics metrics = new FrontierMetrics(group);
    private final Frontier frontier = new Frontier(2, Frontier.Policy.usual(false));

    /** A group that keeps what is registered. */
    private static final class Registered extends UnregisteredMetricsGroup {
        private final Map<String, Gauge<?>> gauges = new HashMap<>();
        private final Map<String, Counter> counters = new HashMap<>();

        @Override
        public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
            gauges.put(name, gauge);
            return gauge;
        }

        @Override
        public Counter counter(String name) {
            return counters.computeIfAbsent(name, any -> super.counter(any));
        }

        @Override
        public MetricGroup addGroup(String name) {
            return this;
        }
    }

    private Object value(String gauge) {
        return group.gauges.get(gauge).getValue();
    }

    @Test
    void theBudgetIsThatWhichARefusalLeft() {
        frontier.operatorSaid(429, null, NOW);
        metrics.refused();
        metrics.tick(frontier, 17);

        assertThat(value("budget")).isEqualTo(1.0);
        assertThat(value("spent")).isEqualTo(17L);
        assertThat(group.counters.get("refusals").getCount()).isOne();
    }

    @Test
    void openLeasesAndBlogsThatFailedAreCounted() {
        frontier.listed(BlogList.parse(List.of("a", "b", "c")).blogs(), NOW);
        List<Lease> leases = frontier.tick(NOW, 3);
        frontier.leaseEnded(leases.get(0), new LeaseEnd(LeaseEnd.Kind.FAILED, 1, 0, Duration.ofSeconds(1)), NOW);
        frontier.leaseEnded(leases.get(1), new LeaseEnd(LeaseEnd.Kind.WHOLE, 9, 3, Duration.ofSeconds(9)), NOW);

        metrics.tick(frontier, 10);
        metrics.checkpoint(frontier.state());

        assertThat(value("leases")).isEqualTo(1);
        assertThat(value("blocked")).isEqualTo(1L);
    }
}
