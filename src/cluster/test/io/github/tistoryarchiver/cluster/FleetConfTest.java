package io.github.tistoryarchiver.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.fleet.Frontier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetConfTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final CrawlSettings COMMAND = new CrawlSettings("list", "conf", "out", "fleet", 2, 5, false, 50, 8);

    private final Frontier frontier = new Frontier(2, Frontier.Policy.usual(false));

    @Test
    void theRateOfARunningFleetIsChanged() {
        new FleetConf(List.of("# slower", "rate = 0.5")).applyTo(frontier, COMMAND);

        assertThat(frontier.rate()).isEqualTo(0.5);
    }

    @Test
    void aRunningFleetIsPaused() {
        new FleetConf(List.of("pause-until = 2026-01-02T00:00:00Z")).applyTo(frontier, COMMAND);

        assertThat(frontier.pausedUntil(NOW)).isEqualTo("2026-01-02T00:00:00Z");
    }

    @Test
    void aPauseThatWasAMistakeEndsWhenItIsTakenBack() {
        new FleetConf(List.of("pause-until = 2126-01-02T00:00:00Z")).applyTo(frontier, COMMAND);
        new FleetConf(List.of()).applyTo(frontier, COMMAND);

        assertThat(frontier.pausedUntil(NOW)).isNull();
    }

    @Test
    void aRateThatIsTakenBackIsThatOfTheCommand() {
        new FleetConf(List.of("rate = 0.5")).applyTo(frontier, COMMAND);
        new FleetConf(List.of("# as it was")).applyTo(frontier, COMMAND);

        assertThat(frontier.rate()).isEqualTo(2);
    }

    @Test
    void anHourOfTheOperatorsIsNotTakenBack() {
        frontier.operatorSaid(503, Duration.ofHours(1), NOW);
        new FleetConf(List.of("pause-until = 2026-01-01T00:10:00Z")).applyTo(frontier, COMMAND);
        new FleetConf(List.of()).applyTo(frontier, COMMAND);

        assertThat(frontier.pausedUntil(NOW)).isEqualTo("2026-01-01T01:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate = 0",
                "rate = 6",
                "rate = 1e-9",
                "rate = fast",
                "rate = NaN",
                "rate",
                "speed = 1",
                "pause-until = tomorrow"
            })
    void whatIsNotPossibleChangesNothing(String line) {
        assertThatThrownBy(() -> new FleetConf(List.of(line)).applyTo(frontier, COMMAND))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(frontier.rate()).isEqualTo(2);
    }
}
