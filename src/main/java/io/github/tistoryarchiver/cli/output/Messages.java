package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.archive.files.FileFault;
import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.SourceCounts;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The messages of the program, in Korean for a Korean locale, else in English. */
public final class Messages {
    private final ResourceBundle bundle;
    private final Locale locale;

    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = MessageBundle.of(locale);
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    Locale locale() {
        return locale;
    }

    /** Tells whether the messages are in Korean. */
    public boolean isKorean() {
        return "ko".equals(bundle.getLocale().getLanguage());
    }

    /**
     * Returns the message of a key with its placeholders filled.
     *
     * @throws java.util.MissingResourceException when there is no such key
     */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** Returns the message for a problem: what happened, at which address, and what can be done. */
    public String problem(Problem problem) {
        String detail = switch (problem.kind()) {
            case NO_ANSWER -> get("reason." + problem.detail());
            case LEFT_ALONE -> moment(problem.detail());
            case FILE, UNEXPECTED -> fault(FileFault.parse(problem.detail()));
            default -> problem.detail();
        };
        String key = "problem." + problem.kind();
        if (problem.kind() == Problem.Kind.HTTP_STATUS && bundle.containsKey(key + "." + problem.detail())) {
            key = key + "." + problem.detail();
        }
        return get(key, problem.address(), detail);
    }

    /** Returns what is wrong with a file. */
    public String fault(FileFault fault) {
        String key = "fault." + fault.kind();
        return get(
                fault.detail().isEmpty() && bundle.containsKey(key + ".unknown") ? key + ".unknown" : key,
                fault.detail());
    }

    /** Returns the number of posts that each source named, without sources that did not answer or do not exist. */
    public String sources(SourceCounts sources) {
        Map<String, Integer> named = new LinkedHashMap<>();
        put(named, PostSource.SITEMAP.name(), sources.sitemap());
        put(named, PostSource.LISTING.name(), sources.listing());
        put(named, PostSource.FEED.name(), sources.feed());
        put(named, PostSource.PAGES.name(), sources.pages());
        put(named, "CATEGORIES", sources.categories());
        return named.isEmpty()
                ? get("talk.noAnswer")
                : named.entrySet().stream()
                        .map(source -> get("source." + source.getKey()) + " " + source.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static void put(Map<String, Integer> named, String source, @Nullable Integer count) {
        if (count != null) {
            named.put(source, count);
        }
    }

    /** Returns a size in decimal units, such as {@code 3.4 MB}. */
    public String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        int exponent = (int) (Math.log10((double) bytes) / 3);
        return String.format(
                locale, "%.1f %sB", (double) bytes / Math.pow(1000, exponent), "kMGTPE".charAt(exponent - 1));
    }

    /** Returns how many a second, such as {@code 0.4} or {@code 35}. */
    public String rate(double aSecond) {
        return String.format(locale, aSecond < 10 ? "%.1f" : "%.0f", aSecond);
    }

    /** Returns a share as a percentage, rounded down, such as {@code 99.987 %}; 100 % only if nothing is lost. */
    public static String share(long kept, long all) {
        return kept == all ? "100 %" : String.format(Locale.ROOT, "%.3f %%", Math.floor(100_000.0 * kept / all) / 1000);
    }

    private static String moment(String instant) {
        try {
            return moment(Instant.parse(instant));
        } catch (DateTimeParseException e) {
            return instant;
        }
    }

    /** Returns a time of day in the user's time zone, such as {@code 2026-11-28 21:30 +09:00}. */
    public static String moment(Instant instant) {
        return Moment.FORMAT.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** Made when it is needed: the classes behind it cost a fifth of a short start. */
    private static final class Moment {
        static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);
    }

    /** Returns a duration, such as {@code 1:02:03}, {@code 2:03} or {@code 0:00.4}. */
    public String time(Duration time) {
        if (time.toMinutes() == 0 && time.toSeconds() < 10) {
            return String.format(Locale.ROOT, "0:%02d.%d", time.toSecondsPart(), time.toMillisPart() / 100);
        }
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutesPart(), time.toSecondsPart());
    }
}
