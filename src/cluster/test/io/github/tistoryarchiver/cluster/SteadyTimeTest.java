package io.github.tistoryarchiver.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyTimeTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Instant wall = START;
    private long nanos = Long.MAX_VALUE - 5; // it may overflow
    private final SteadyTime time = new SteadyTime(() -> wall, () -> nanos);

    private void pass(Duration passed, Duration step) {
        nanos += passed.toNanos();
        wall = wall.plus(passed).plus(step);
    }

    @Test
    void aClockThatIsSetBackHoldsNothing() {
        pass(Duration.ofSeconds(5), Duration.ofHours(-1));

        assertThat(time.instant()).isEqualTo(START.plusSeconds(5));

        pass(Duration.ofSeconds(5), Duration.ZERO);

        assertThat(time.instant()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void aClockThatIsRightAgainIsFollowed() {
        pass(Duration.ofSeconds(5), Duration.ofHours(-1));
        time.instant();
        pass(Duration.ofSeconds(5), Duration.ofHours(1).plusMinutes(1));

        assertThat(time.instant()).isEqualTo(START.plusSeconds(70));
    }
}
