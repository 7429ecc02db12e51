/**
 * The command line: options in, exit codes out.
 *
 * <p>Start at {@link io.github.tistoryarchiver.cli.Main}. Each command is a class that delegates its work; reusable
 * groups of options are classes too. Messages are in {@link io.github.tistoryarchiver.cli.output.Messages}, the streams
 * and the network in {@link io.github.tistoryarchiver.cli.environment.CliContext}.
 */
@NullMarked
package io.github.tistoryarchiver.cli;

import org.jspecify.annotations.NullMarked;
