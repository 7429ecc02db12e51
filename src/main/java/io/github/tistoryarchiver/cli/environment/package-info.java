/**
 * What the program finds around it: streams, locale, environment variables, signals, the network.
 *
 * <p>Start at {@link io.github.tistoryarchiver.cli.environment.CliContext}; tests bring their own.
 */
@NullMarked
package io.github.tistoryarchiver.cli.environment;

import org.jspecify.annotations.NullMarked;
