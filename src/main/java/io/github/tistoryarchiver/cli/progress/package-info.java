/** How far a run has come: one line of a terminal that is drawn again and again, or a line for each post. */
@NullMarked
package io.github.tistoryarchiver.cli.progress;

import org.jspecify.annotations.NullMarked;
