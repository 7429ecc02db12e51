package io.github.tistoryarchiver.http.decorator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    /** A clock that only waiting moves. */
    private Instant now = NOW;

    private final InstantSource clock = () -> now;

    @Test
    void aHostIsAskedOnceAnIntervalWhoeverAsks() {
        Pacer pacer = new Pacer(clock, Map.of("sora.tistory.com", 2.0), 10);

        assertThat(pacer.reserve("sora.tistory.com")).isZero();
        assertThat(pacer.reserve("sora.tistory.com")).isEqualTo(Duration.ofMillis(500));
        assertThat(pacer.reserve("sora.tistory.com")).isEqualTo(Duration.ofMillis(1000));
    }

    @Test
    void hostsDoNotWaitForEachOther() {
        Pacer pacer = new Pacer(clock, Map.of("sora.tistory.com", 1.0), 10);
        pacer.reserve("sora.tistory.com");

        assertThat(pacer.reserve("blog.kakaocdn.net")).isZero();
        assertThat(pacer.reserve("blog.kakaocdn.net")).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void timeThatWentByIsNotWaitedForAgain() {
        Pacer pacer = new Pacer(clock, Map.of(), 1);
        pacer.reserve("a");
        now = now.plusSeconds(10);

        assertThat(pacer.reserve("a")).isZero();
        assertThat(pacer.reserve("a")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aCrawlDelaySlowsTheHostDownButNeverSpeedsItUp() {
        Pacer pacer = new Pacer(clock, Map.of("a", 1.0), 1);
        pacer.atMostEvery("a", Duration.ofSeconds(20));
        pacer.atMostEvery("a", Duration.ofMillis(1));
        pacer.reserve("a");

        assertThat(pacer.reserve("a")).isEqualTo(Duration.ofSeconds(20));
    }
}
