/**
 * The environment of the program: streams, locale, environment variables, signals, the network.
 *
 * <p>Start at {@link io.github.tistoryarchiver.cli.environment.CliContext}, which tests replace.
 */
@NullMarked
package io.github.tistoryarchiver.cli.environment;

import org.jspecify.annotations.NullMarked;
