/**
 * The fleet on Apache Flink: many machines, one frontier.
 *
 * <p>Start at {@link io.github.tistoryarchiver.cluster.FleetCrawl}. The one enumerator of the job holds the frontier and
 * the budget; readers work on leases, and ask it before each request.
 */
@NullMarked
package io.github.tistoryarchiver.cluster;

import org.jspecify.annotations.NullMarked;
