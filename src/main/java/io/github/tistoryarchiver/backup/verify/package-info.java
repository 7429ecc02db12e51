/**
 * Checks an archive without the network, and decides what a repair has to fetch.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.verify.Verification}, which runs the checks, each of which is a
 * class. {@link io.github.tistoryarchiver.backup.verify.RepairPlanner} turns their results into a repair.
 */
@NullMarked
package io.github.tistoryarchiver.backup.verify;

import org.jspecify.annotations.NullMarked;
