/**
 * The command line: options in, exit codes out.
 *
 * <p>Start at {@link io.github.tistoryarchiver.cli.Main}; each command is a class of its own and does no work itself.
 * The words are in {@link io.github.tistoryarchiver.cli.output.Messages}, the streams and the network in {@link
 * io.github.tistoryarchiver.cli.environment.CliContext}.
 */
@NullMarked
package io.github.tistoryarchiver.cli;

import org.jspecify.annotations.NullMarked;
