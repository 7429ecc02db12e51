package io.github.tistoryarchiver.backup.report;

import java.time.Duration;

/**
 * What a run would cost, roughly.
 *
 * @param requests over the network
 * @param bytes to receive
 */
public record Estimate(long requests, long bytes, Duration time) {}
