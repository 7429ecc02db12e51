/**
 * Which of many blogs is visited next, and how fast their operator is asked: values and rules, without threads, files or
 * a network.
 *
 * <p>Start at {@link io.github.tistoryarchiver.fleet.Frontier}. One process drives it for {@code backup --list}, the
 * enumerator of a cluster's source for {@code fleet crawl}.
 */
@NullMarked
package io.github.tistoryarchiver.fleet;

import org.jspecify.annotations.NullMarked;
