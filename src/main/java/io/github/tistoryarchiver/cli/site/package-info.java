/** The commands of the reading room. */
@NullMarked
package io.github.tistoryarchiver.cli.site;

import org.jspecify.annotations.NullMarked;
