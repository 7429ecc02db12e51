package io.github.tistoryarchiver.tistory;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as Tistory writes them for machines. */
final class Times {
    /** JSON-LD of pages before 2022 mixes a basic date with an extended time, which java.time rejects. */
    private static final Pattern BASIC_DATE = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})T");

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT);

    private Times() {}

    /** The time with its own offset; {@code null} for what is no time or has no offset. */
    static @Nullable OffsetDateTime parse(@Nullable String text) {
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
