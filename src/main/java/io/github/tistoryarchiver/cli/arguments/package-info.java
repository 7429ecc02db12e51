/** Arguments that several commands have. */
@NullMarked
package io.github.tistoryarchiver.cli.arguments;

import org.jspecify.annotations.NullMarked;
