/**
 * Checks an archive without the network, and decides what a repair has to fetch.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.verify.Verification}, which runs the checks, each a class of its
 * own. {@link io.github.tistoryarchiver.backup.verify.RepairPlanner} makes a repair of what they found.
 */
@NullMarked
package io.github.tistoryarchiver.backup.verify;

import org.jspecify.annotations.NullMarked;
