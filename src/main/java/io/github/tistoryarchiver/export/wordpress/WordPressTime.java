package io.github.tistoryarchiver.export.wordpress;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time as WordPress writes it.
 *
 * @param zone of the new site
 */
public record WordPressTime(OffsetDateTime time, ZoneId zone) {
    /** The time of what has none. */
    static final OffsetDateTime UNKNOWN = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MAIL =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss +0000", Locale.ENGLISH);

    /** Returns a time; the first second of 1970 for an unknown one. */
    public static WordPressTime of(@Nullable OffsetDateTime time, ZoneId zone) {
        return new WordPressTime(time == null ? UNKNOWN : time, zone);
    }

    /** Returns the time one second later. */
    public WordPressTime nextSecond() {
        return new WordPressTime(time.plusSeconds(1), zone);
    }

    /** Returns the time in the zone of the site. */
    public String local() {
        return PLAIN.format(time.atZoneSameInstant(zone));
    }

    String gmt() {
        return PLAIN.format(time.atZoneSameInstant(ZoneOffset.UTC));
    }

    /** Returns the time as e-mails and RSS write it. */
    String mail() {
        return MAIL.format(time.atZoneSameInstant(ZoneOffset.UTC));
    }
}
