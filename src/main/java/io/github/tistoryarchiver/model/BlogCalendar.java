package io.github.tistoryarchiver.model;

import java.util.List;

/**
 * The month calendar of the sidebar.
 *
 * @param month such as {@code 2024-03}
 * @param days days of the month on which something was posted
 */
public record BlogCalendar(String month, List<Integer> days) {}
