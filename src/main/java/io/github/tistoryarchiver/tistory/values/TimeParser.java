package io.github.tistoryarchiver.tistory.values;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the times that Tistory writes. */
public final class TimeParser {
    /** The JSON-LD of pages before 2022 combines a basic date with an extended time, which java.time rejects. */
    private static final int YEAR_DIGITS = 4;

    private static final Pattern BASIC_DATE = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})T");

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT);

    private static final Pattern SHOWN = Pattern.compile(
            "(?<!\\d)(\\d{4})(?:\\.\\s?|[-/])(\\d{1,2})(?:\\.\\s?|[-/])(\\d{1,2})\\.?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private static final long MIN_MILLISECONDS = 100_000_000_000L;

    /** Tistory shows Korean time to every visitor. */
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    private TimeParser() {}

    /**
     * Parses a full time as shown to readers, such as {@code 2017. 5. 14. 18:49} or {@code 2016.02.23 23:53}, or in the
     * console, such as {@code 2026-05-24 21:40}; returns {@code null} for any other text.
     */
    public static @Nullable OffsetDateTime parseShown(String text) {
        Matcher shown = SHOWN.matcher(text);
        if (!shown.find()) {
            return null;
        }
        try {
            return OffsetDateTime.of(
                    Integer.parseInt(shown.group(1)),
                    Integer.parseInt(shown.group(2)),
                    Integer.parseInt(shown.group(3)),
                    Integer.parseInt(shown.group(4)),
                    Integer.parseInt(shown.group(5)),
                    shown.group(6) == null ? 0 : Integer.parseInt(shown.group(6)),
                    0,
                    KOREA);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Parses a time as shown, in ISO 8601, or in seconds or milliseconds since 1970; returns {@code null} for any other
     * text.
     */
    public static @Nullable OffsetDateTime parseAny(String text) {
        Long number = NumberParser.positive(text);
        if (number != null) {
            return inKorea(number >= MIN_MILLISECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
        }
        OffsetDateTime exact = parse(text);
        return exact != null ? exact : parseShown(text);
    }

    public static OffsetDateTime inKorea(Instant instant) {
        return instant.atOffset(KOREA);
    }

    /** Parses an ISO 8601 time with an offset; returns {@code null} for any other text. */
    public static @Nullable OffsetDateTime parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String extended = BASIC_DATE.matcher(text.strip()).replaceFirst("$1-$2-$3T");
        if (extended.length() <= YEAR_DIGITS || extended.charAt(YEAR_DIGITS) != '-') {
            return null;
        }
        try {
            return OffsetDateTime.parse(extended, FORMAT);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
