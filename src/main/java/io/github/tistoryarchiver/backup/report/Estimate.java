package io.github.tistoryarchiver.backup.report;

import java.time.Duration;

/**
 * The estimated cost of a run.
 *
 * @param requests over the network
 * @param bytes to receive
 */
public record Estimate(long requests, long bytes, Duration time) {}
