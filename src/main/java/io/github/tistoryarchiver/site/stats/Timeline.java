package io.github.tistoryarchiver.site.stats;

import io.github.tistoryarchiver.site.catalog.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Posts by when they were published, in the blog's own time. Those of years in which no such blog was are apart: a clock was wrong.
 */
final class Timeline {
    private static final int LAST_YEAR = 2100;
    private static final int DAYS = 7;
    private static final int HOURS = 24;

    private final List<Row> inside = new ArrayList<>();
    private final List<Row> outside = new ArrayList<>();
    private final SortedMap<Integer, List<Row>> years = new TreeMap<>();
    private final SortedMap<YearMonth, Integer> months = new TreeMap<>();
    private final SortedMap<LocalDate, Integer> days = new TreeMap<>();
    private final int[][] hours = new int[DAYS][HOURS];
    private int undated;

    /**
     * Sorts posts.
     *
     * @param posts the oldest first
     * @param lastAsked when the blog was last asked; {@code null} if it is not known
     */
    Timeline(List<Row> posts, @Nullable OffsetDateTime lastAsked) {
        int last = lastAsked == null ? LAST_YEAR : lastAsked.getYear();
        for (Row row : posts) {
            OffsetDateTime time = row.publishedAt();
            if (time == null) {
                undated++;
            } else if (time.getYear() < Row.FIRST_YEAR || time.getYear() > last) {
                outside.add(row);
            } else {
                add(row, time);
            }
        }
    }

    private void add(Row row, OffsetDateTime time) {
        inside.add(row);
        years.computeIfAbsent(time.getYear(), year -> new ArrayList<>()).add(row);
        months.merge(YearMonth.from(time), 1, Integer::sum);
        days.merge(time.toLocalDate(), 1, Integer::sum);
        hours[time.getDayOfWeek().getValue() - 1][time.getHour()]++;
    }

    /** Returns the posts with a possible time, the oldest first. */
    List<Row> inside() {
        return inside;
    }

    /** Returns the posts of years in which the blog cannot have been. */
    List<Row> outside() {
        return outside;
    }

    /** Returns the number of posts without a time. */
    int undated() {
        return undated;
    }

    /** Returns the years that have posts. */
    SortedMap<Integer, List<Row>> years() {
        return years;
    }

    /** Returns the years from the first to the last; empty if there are none. */
    List<Integer> span() {
        List<Integer> span = new ArrayList<>();
        if (!years.isEmpty()) {
            for (int year = years.firstKey(); year <= years.lastKey(); year++) {
                span.add(year);
            }
        }
        return span;
    }

    List<Row> posts(int year) {
        return years.getOrDefault(year, List.of());
    }

    SortedMap<YearMonth, Integer> months() {
        return months;
    }

    SortedMap<LocalDate, Integer> days() {
        return days;
    }

    /** Returns the number of posts of an hour on a day of the week, which begins on Monday with 0. */
    int posts(int day, int hour) {
        return hours[day][hour];
    }

    /** Returns the greatest number of days one after the other that have posts. */
    int longestRun() {
        int longest = 0;
        int run = 0;
        long before = Long.MIN_VALUE;
        for (LocalDate day : days.keySet()) {
            run = day.toEpochDay() == before + 1 ? run + 1 : 1;
            before = day.toEpochDay();
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
