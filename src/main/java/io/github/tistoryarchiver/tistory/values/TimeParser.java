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

/** Times as Tistory writes them for machines. */
public final class TimeParser {
    /** JSON-LD of pages before 2022 mixes a basic date with an extended time, which java.time rejects. */
    private static final Pattern BASIC_DATE = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})T");

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT);

    private static final Pattern SHOWN =
            Pattern.compile(
            "(?<!\\d)(\\d{4})(?:\\.\\s?|[-/])(\\d{1,2})(?:\\.\\s?|[-/])(\\d{1,2})\\.?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    /** Tistory shows Korean time, whoever looks. */
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    private TimeParser() {}

    /**
     * A full time as shown to readers, such as {@code 2017. 5. 14. 18:49} or {@code 2016.02.23 23:53}, or to the owner in the
     * console, such as {@code 2026-05-24 21:40}; else {@code null}.
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

    /** A time as shown, as ISO 8601, or as seconds or milliseconds since 1970; else {@code null}. */
    public static @Nullable OffsetDateTime parseAny(String text) {
        Long number = NumberParser.positive(text);
        if (number != null) {
            return inKorea(number >= MILLISECONDS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
        }
        OffsetDateTime exact = parse(text);
        return exact != null ? exact : parseShown(text);
    }

    public static OffsetDateTime inKorea(Instant instant) {
        return instant.atOffset(KOREA);
    }

    /** The time with its own offset; {@code null} for what is no time or has no offset. */
    public static @Nullable OffsetDateTime parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String extended = BASIC_DATE.matcher(text.strip()).replaceFirst("$1-$2-$3T");
        try {
            return OffsetDateTime.parse(extended, FORMAT);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
