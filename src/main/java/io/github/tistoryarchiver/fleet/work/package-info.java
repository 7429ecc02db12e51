/**
 * Works on the blogs of a fleet: each lease is a backup of one blog that ends early, under the budget of all.
 *
 * <p>Start at {@link io.github.tistoryarchiver.fleet.work.ListRun}, which does all of it in one process.
 */
@NullMarked
package io.github.tistoryarchiver.fleet.work;

import org.jspecify.annotations.NullMarked;
