/** Numbers drawn as SVG, in two widths. Nothing here knows what the numbers count. */
@NullMarked
package io.github.tistoryarchiver.site.chart;

import org.jspecify.annotations.NullMarked;
