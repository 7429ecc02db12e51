/**
 * The Wayback Machine: what it has, what it answers, and how often it may be asked.
 *
 * <p>Start at {@link io.github.tistoryarchiver.wayback.machine.Machine}.
 */
@NullMarked
package io.github.tistoryarchiver.wayback.machine;

import org.jspecify.annotations.NullMarked;
