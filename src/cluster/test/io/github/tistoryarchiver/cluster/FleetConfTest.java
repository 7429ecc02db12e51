package io.github.tistoryarchiver.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.fleet.Frontier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetConfTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Frontier frontier = new Frontier(2, Frontier.Policy.usual(false));

    @Test
    void theRateOfARunningFleetIsChanged() {
        new FleetConf(List.of("# slower", "rate = 0.5")).applyTo(frontier, NOW);

        assertThat(frontier.rate()).isEqualTo(0.5);
    }

    @Test
    void aRunningFleetIsPaused() {
        new FleetConf(List.of("pause-until = 2026-01-02T00:00:00Z")).applyTo(frontier, NOW);

        assertThat(frontier.pausedUntil(NOW)).isEqualTo("2026-01-02T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate = 0", "rate = fast", "rate = NaN", "rate", "speed = 1", "pause-until = tomorrow"})
    void whatIsNotPossibleChangesNothing(String line) {
        assertThatThrownBy(() -> new FleetConf(List.of(line)).applyTo(frontier, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(frontier.rate()).isEqualTo(2);
    }
}
