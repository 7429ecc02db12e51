package io.github.tistoryarchiver.backup.options;

import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.decorator.Sleeper;
import java.time.Clock;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * What a run needs of the world outside.
 *
 * @param fetcher sends single requests, unpaced
 * @param clock the time of day
 * @param pacingClock should not jump
 * @param interrupted whether the run is to end
 */
public record RunEnvironment(
        Fetcher fetcher, Clock clock, InstantSource pacingClock, Sleeper sleeper, BooleanSupplier interrupted) {}
