package io.github.tistoryarchiver.http.decorator;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request is tried again, and when. Only what can pass is tried again: lost connections, timeouts, cut
 * off and empty answers, 408, 429 and 5xx. A 403 or 404 never is.
 *
 * @param attempts how often a request is sent at the most
 * @param first the wait after the first failure; doubled after each further one
 * @param most the longest wait, also when the host asks for more
 */
public record RetryPolicy(int attempts, Duration first, Duration most) {

    public static final RetryPolicy DEFAULT = new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofMinutes(2));

    static boolean mayPass(int status) {
        return status == 408 || status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
    }

    /**
     * The wait before the next attempt, or {@code null} to give up.
     *
     * @param attempt attempts made so far, from 1
     * @param wish what the host asked for, or {@code null}
     */
    @Nullable
    Duration next(int attempt, @Nullable Duration wish) {
        if (attempt >= attempts) {
            return null;
        }
        Duration wait = wish != null ? wish : first.multipliedBy(1L << Math.min(attempt - 1, 20));
        return wait.compareTo(most) > 0 ? most : wait;
    }

    /** The value of a {@code Retry-After} header, in either form; {@code null} where it says nothing. */
    static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
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
