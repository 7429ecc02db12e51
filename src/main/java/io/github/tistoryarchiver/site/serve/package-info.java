/** Serves a site to the computer that has it. */
@NullMarked
package io.github.tistoryarchiver.site.serve;

import org.jspecify.annotations.NullMarked;
