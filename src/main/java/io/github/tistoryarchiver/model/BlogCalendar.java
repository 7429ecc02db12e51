package io.github.tistoryarchiver.model;

import java.util.List;

/**
 * The month calendar in the sidebar.
 *
 * @param month such as {@code 2024-03}
 * @param days days of the month with at least one post, from 1
 */
public record BlogCalendar(String month, List<Integer> days) {}
