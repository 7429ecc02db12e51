package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.model.TimePrecision;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of a comment. Of a young one the blog shows an age instead, such as {@code 1시간 전}.
 *
 * @param precision of a time computed from an age; {@code null} for one that was shown
 */
record WrittenTime(@Nullable OffsetDateTime at, @Nullable TimePrecision precision) {

    private static final WrittenTime UNKNOWN = new WrittenTime(null, null);
    private static final Pattern AGE = Pattern.compile("약?\\s*(\\d{1,4})\\s*(초|분|시간|일|주|주일|개월|달|년)\\s*전");
    private static final Pattern NOW = Pattern.compile("방금(\\s*전)?|조금\\s*전|지금");
    private static final Pattern NAMED_DAY =
            Pattern.compile("(오늘|어제|그제|그저께)(?:,?\\s*(오전|오후)?\\s*(\\d{1,2}):(\\d{2})(?::\\d{2})?)?");

    private record Unit(ChronoUnit unit, TimePrecision precision) {}

    private static final Map<String, Unit> UNITS = Map.of(
            "초", new Unit(ChronoUnit.SECONDS, TimePrecision.MINUTE),
            "분", new Unit(ChronoUnit.MINUTES, TimePrecision.MINUTE),
            "시간", new Unit(ChronoUnit.HOURS, TimePrecision.HOUR),
            "일", new Unit(ChronoUnit.DAYS, TimePrecision.DAY),
            "주", new Unit(ChronoUnit.WEEKS, TimePrecision.WEEK),
            "주일", new Unit(ChronoUnit.WEEKS, TimePrecision.WEEK),
            "개월", new Unit(ChronoUnit.MONTHS, TimePrecision.MONTH),
            "달", new Unit(ChronoUnit.MONTHS, TimePrecision.MONTH),
            "년", new Unit(ChronoUnit.YEARS, TimePrecision.YEAR));

    private static final Map<String, Integer> DAYS_AGO = Map.of("오늘", 0, "어제", 1, "그제", 2, "그저께", 2);

    /**
     * Reads a time as shown.
     *
     * @param shown {@code null} for none
     * @param answered when the blog showed it; {@code null} if that is not known, so that an age tells nothing
     */
    static WrittenTime of(@Nullable String shown, @Nullable Instant answered) {
        if (shown == null) {
            return UNKNOWN;
        }
        OffsetDateTime exact = TimeParser.parseAny(shown);
        if (exact != null || answered == null) {
            return new WrittenTime(exact, null);
        }
        return ofAge(shown.strip(), TimeParser.inKorea(answered).truncatedTo(ChronoUnit.MINUTES));
    }

    private static WrittenTime ofAge(String shown, OffsetDateTime answered) {
        if (NOW.matcher(shown).matches()) {
            return new WrittenTime(answered, TimePrecision.MINUTE);
        }
        Matcher age = AGE.matcher(shown);
        if (age.matches()) {
            Unit unit = Objects.requireNonNull(UNITS.get(age.group(2)));
            OffsetDateTime then = answered.minus(Long.parseLong(age.group(1)), unit.unit());
            return new WrittenTime(then.truncatedTo(ChronoUnit.MINUTES), unit.precision());
        }
        Matcher day = NAMED_DAY.matcher(shown);
        return day.matches() ? onDay(day, answered) : UNKNOWN;
    }

    private static WrittenTime onDay(Matcher day, OffsetDateTime answered) {
        OffsetDateTime begin =
                answered.truncatedTo(ChronoUnit.DAYS).minusDays(Objects.requireNonNull(DAYS_AGO.get(day.group(1))));
        if (day.group(3) == null) {
            return new WrittenTime(begin, TimePrecision.DAY);
        }
        int hour = Integer.parseInt(day.group(3));
        int minute = Integer.parseInt(day.group(4));
        int ofDay = day.group(2) == null ? hour : hour % 12 + (day.group(2).equals("오후") ? 12 : 0);
        return ofDay > 23 || minute > 59 ? UNKNOWN : new WrittenTime(begin.with(LocalTime.of(ofDay, minute)), null);
    }
}
