package io.github.tistoryarchiver.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.fleet.BlogList;
import io.github.tistoryarchiver.fleet.Frontier;
import io.github.tistoryarchiver.fleet.Lease;
import io.github.tistoryarchiver.fleet.LeaseEnd;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierLinesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static Frontier.State state() {
        Frontier frontier = new Frontier(2, Frontier.Policy.usual(false));
        frontier.listed(
                BlogList.parse(List.of("a", "b every=7d", "c priority=3", "d")).blogs(), NOW);
        List<Lease> leases = frontier.tick(NOW, 2);
        frontier.leaseEnded(
                leases.get(0), new LeaseEnd(LeaseEnd.Kind.CUT, 50, 20, Duration.ofSeconds(70)), NOW.plusSeconds(70));
        frontier.operatorSaid(429, Duration.ofHours(1), NOW);
        return frontier.state();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Frontier.State state = state();

        Frontier.State read = FrontierLines.read(FrontierLines.write(state));

        assertThat(read.blogs()).containsExactlyInAnyOrderElementsOf(state.blogs());
        assertThat(read.restraint()).isEqualTo(state.restraint());
        assertThat(read.lastLease()).isEqualTo(state.lastLease());
    }

    @Test
    void aDamagedLineIsNotPassedOver() {
        String written = FrontierLines.write(state());

        assertThatThrownBy(() -> FrontierLines.read(written.substring(0, written.length() - 20)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anotherVersionIsRefused() {
        assertThatThrownBy(() -> new FrontierLines().deserialize(2, new FrontierLines().serialize(state())))
                .isInstanceOf(IOException.class);
    }
}
