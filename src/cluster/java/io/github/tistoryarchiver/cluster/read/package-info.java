/**
 * Reading recordings into archives on a cluster: what {@code import} does with all of them at once, in two jobs.
 *
 * <p>Start at {@link io.github.tistoryarchiver.cluster.read.FleetRead}. The first job looks at each recording once, and
 * notes where it has something of which blog; the second one imports each blog from those places. Only places travel
 * between machines: what they lead to is read from the folder that all machines share.
 */
@NullMarked
package io.github.tistoryarchiver.cluster.read;

import org.jspecify.annotations.NullMarked;
