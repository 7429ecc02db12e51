package io.github.tistoryarchiver.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a blog was visited, as its backups say.
 *
 * @param total of all days; {@code null} if it is not known
 * @param days the earliest first
 */
public record Visits(@Nullable Long total, List<Day> days) {

    /** A day in Korea. */
    public record Day(LocalDate date, long visits) {}
}
