/** Options of the export command. */
@NullMarked
package io.github.tistoryarchiver.cli.export;

import org.jspecify.annotations.NullMarked;
