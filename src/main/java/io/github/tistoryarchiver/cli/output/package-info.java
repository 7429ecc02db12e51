/**
 * The output of the program: messages, progress, summaries, reports, errors.
 *
 * <p>Start at {@link io.github.tistoryarchiver.cli.output.Messages}: every text is in {@code messages.properties} and
 * its Korean twin. {@link io.github.tistoryarchiver.cli.output.ConsoleReporter} and
 * {@link io.github.tistoryarchiver.cli.output.JsonEvents} are the two listeners of a run.
 */
@NullMarked
package io.github.tistoryarchiver.cli.output;

import org.jspecify.annotations.NullMarked;
