package io.github.tistoryarchiver.importer.saved;

import io.github.tistoryarchiver.http.warc.ForeignRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a saved page says at its beginning of how it was saved.
 *
 * @param url of the page; {@code null} if it is none of the web
 * @param date when it was saved; {@code null} if it does not say
 */
public record PageMark(
        By by, @Nullable HttpUrl url, @Nullable Instant date) {
    /** How much of a page is searched for its mark, in bytes. */
    public static final int SEARCHED = 1 << 14;

    private static final Pattern SINGLEFILE = Pattern.compile(
            "<!--\\s{0,9}Page saved with SingleFile(?:[ -]?\\w+)?\\s{1,9}url: (\\S{1,8000})\\s{1,9}(?:saved date: ([^\\r\\n]{1,200}))?");
    private static final Pattern BROWSER =
            Pattern.compile("<!--\\s{0,9}saved from url=\\(\\d{1,9}\\)(\\S{1,8000})\\s{0,9}-->");
    private static final Pattern MONOLITH =
            Pattern.compile("<!-- Saved from (\\S{1,8000}) at (\\S{1,40}) using monolith[^>]{0,40}-->");
    private static final Pattern SAVE_PAGE = Pattern.compile("<meta name=\"savepage-url\" content=\"([^\"]{1,8000})\"");
    private static final Pattern SAVE_PAGE_DATE =
            Pattern.compile("<meta name=\"savepage-date\" content=\"([^\"]{1,200})\"");
    private static final Pattern SCRAPBOOK = Pattern.compile(
            "<html[^>]{0,2000}\\bdata-scrapbook-source=\"([^\"]{1,8000})\"[^>]{0,200}\\bdata-scrapbook-create=\"(\\d{14})\\d{3}\"");
    private static final Pattern HTTRACK = Pattern.compile(
            "<!-- Mirrored from (\\S{1,8000}) by HTTrack Website Copier/[^,\\r\\n]{0,200}, ([^\\r\\n]{1,100}) -->");
    private static final DateTimeFormatter OF_SCRIPTS =
            DateTimeFormatter.ofPattern("EEE MMM d uuuu HH:mm:ss 'GMT'xx", Locale.ENGLISH);

    /** Programs that saved a page. */
    public enum By {
        SINGLEFILE,
        BROWSER,
        HTTRACK
    }

    private interface Reading {
        @Nullable
        PageMark of(String beginning);
    }

    private static final List<Reading> READINGS = List.of(
            PageMark::ofSingleFile, PageMark::ofBrowser, PageMark::ofHttrack, PageMark::ofMonolith, PageMark::ofAddOns);

    /**
     * Finds the mark of a page.
     *
     * @param beginning of the page, of which {@link #SEARCHED} bytes are enough
     * @return {@code null} if it has none
     */
    public static @Nullable PageMark of(String beginning) {
        return READINGS.stream()
                .map(reading -> reading.of(beginning))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable PageMark ofSingleFile(String beginning) {
        Matcher mark = SINGLEFILE.matcher(beginning);
        return mark.find() ? new PageMark(By.SINGLEFILE, HttpUrl.parse(mark.group(1)), ofScripts(mark.group(2))) : null;
    }

    private static @Nullable PageMark ofBrowser(String beginning) {
        Matcher mark = BROWSER.matcher(beginning);
        return mark.find() ? new PageMark(By.BROWSER, HttpUrl.parse(mark.group(1)), null) : null;
    }

    private static @Nullable PageMark ofHttrack(String beginning) {
        Matcher mark = HTTRACK.matcher(beginning);
        return mark.find()
                ? new PageMark(By.HTTRACK, HttpUrl.parse("https://" + mark.group(1)), ofHeaders(mark.group(2)))
                : null;
    }

    private static @Nullable PageMark ofMonolith(String beginning) {
        Matcher mark = MONOLITH.matcher(beginning);
        return mark.find()
                ? new PageMark(By.BROWSER, HttpUrl.parse(mark.group(1)), ForeignRecord.time(mark.group(2)))
                : null;
    }

    /** Reads what Save Page WE and WebScrapBook write, which are add-ons of browsers. */
    private static @Nullable PageMark ofAddOns(String beginning) {
        Matcher mark = SAVE_PAGE.matcher(beginning);
        if (mark.find()) {
            Matcher date = SAVE_PAGE_DATE.matcher(beginning);
            return new PageMark(
                    By.BROWSER, HttpUrl.parse(mark.group(1)), date.find() ? ofScripts(date.group(1)) : null);
        }
        mark = SCRAPBOOK.matcher(beginning);
        return mark.find()
                ? new PageMark(By.BROWSER, HttpUrl.parse(mark.group(1)), ForeignRecord.time(mark.group(2)))
                : null;
    }

    /** Reads a date as scripts print it: {@code Sat Nov 28 2026 08:45:25 GMT+0000 (…)}. */
    private static @Nullable Instant ofScripts(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : OffsetDateTime.parse(text.replaceFirst("\\s*\\(.*", "").strip(), OF_SCRIPTS)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Reads a date as headers have it; {@code null} if it is none. */
    static @Nullable Instant ofHeaders(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : OffsetDateTime.parse(
                                    text.replaceFirst("\\s*\\(.*", "").strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
