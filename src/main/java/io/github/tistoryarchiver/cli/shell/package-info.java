/**
 * What the program gives to shells: completions, pages for {@code man}, and what the command {@code help} shows.
 *
 * <p>All of it is made from picocli's description of the commands.
 */
@NullMarked
package io.github.tistoryarchiver.cli.shell;

import org.jspecify.annotations.NullMarked;
