package io.github.tistoryarchiver.http.decorator;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether and when a request is retried. Only temporary failures are retried: lost connections, timeouts,
 * truncated and empty responses, and the statuses 408, 429, 500, 502, 503 and 504. A 403 or 404 never is.
 *
 * @param attempts most attempts for a request, the first included
 * @param first the delay after the first failure; doubled after each further one
 * @param most the longest delay, even if the host asks for more
 */
public record RetryPolicy(int attempts, Duration first, Duration most) {

    public static final RetryPolicy DEFAULT = new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofMinutes(2));

    static boolean mayPass(int status) {
        return status == 408 || status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
    }

    /**
     * Returns the delay before the next attempt; {@code null} to give up.
     *
     * @param attempt number of attempts so far, from 1
     * @param wish the delay that the host asked for; {@code null} for none
     */
    @Nullable
    Duration next(int attempt, @Nullable Duration wish) {
        if (attempt >= attempts) {
            return null;
        }
        Duration wait = wish != null ? wish : first.multipliedBy(1L << Math.min(attempt - 1, 20));
        return wait.compareTo(most) > 0 ? most : wait;
    }

    /** Parses a {@code Retry-After} header, in seconds or as a date; {@code null} if it is absent or invalid. */
    public static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant when = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            return when.isAfter(now) ? Duration.between(now, when) : Duration.ZERO;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
