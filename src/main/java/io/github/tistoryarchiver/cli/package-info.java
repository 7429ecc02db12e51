/**
 * The command line: options in, words and exit codes out. Every word that a user reads stands in {@code
 * messages.properties} and its Korean twin.
 *
 * <p>Start at {@link io.github.tistoryarchiver.cli.Main}; each command is a class of its own and does no work itself.
 */
@NullMarked
package io.github.tistoryarchiver.cli;

import org.jspecify.annotations.NullMarked;
