package io.github.tistoryarchiver.backup.options;

import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.decorator.Sleeper;
import java.time.Clock;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * A run's access to the network, the clocks and signals.
 *
 * @param fetcher sends single requests, without pacing
 * @param clock the time of day
 * @param pacingClock a clock for durations, which should not jump
 * @param interrupted whether the run should end
 */
public record RunEnvironment(
        Fetcher fetcher, Clock clock, InstantSource pacingClock, Sleeper sleeper, BooleanSupplier interrupted) {}
