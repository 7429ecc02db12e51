/** The blog in numbers and drawings. */
@NullMarked
package io.github.tistoryarchiver.site.stats;

import org.jspecify.annotations.NullMarked;
