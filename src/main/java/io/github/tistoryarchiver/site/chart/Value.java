package io.github.tistoryarchiver.site.chart;

/**
 * A number with its name.
 *
 * @param shown the number as readers see it
 */
public record Value(String name, long number, String shown) {}
