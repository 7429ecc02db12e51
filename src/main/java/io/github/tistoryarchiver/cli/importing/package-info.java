/** The import command. */
@NullMarked
package io.github.tistoryarchiver.cli.importing;

import org.jspecify.annotations.NullMarked;
