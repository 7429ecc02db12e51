package io.github.tistoryarchiver.site.chart;

import org.jspecify.annotations.Nullable;

/**
 * A number in a grid.
 *
 * @param name what it is and how many, for those who do not see its colour
 * @param href where it leads; {@code null} for nowhere
 */
public record Cell(
        int column,
        int row,
        long number,
        String name,
        @Nullable String href) {}
