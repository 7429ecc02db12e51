package io.github.tistoryarchiver.tistory.blog;

import io.github.tistoryarchiver.model.BlogCalendar;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the month calendar: the caption shows the month, the day links have the form {@code /archive/YYYYMMDD}. */
final class CalendarReader {
    private static final String CALENDAR =
            "table.tt-calendar, .tt-calendar table, table:has(caption a[href*=/archive/])";
    private static final Pattern SHOWN_MONTH = Pattern.compile("(\\d{4})\\s*[/.]\\s*(\\d{1,2})");
    private static final Pattern DAY = Pattern.compile("/archive/\\d{6}(\\d{2})");

    private CalendarReader() {}

    /** Returns the calendar, or {@code null} if the page shows none. */
    static @Nullable BlogCalendar read(Page page) {
        Element table = page.elements().stream()
                .filter(element -> element.normalName().equals("table") && element.is(Css.of(CALENDAR)))
                .findFirst()
                .orElse(null);
        Element caption = table == null ? null : table.selectFirst(Css.of("caption, .cal_month"));
        Matcher month = SHOWN_MONTH.matcher(caption == null ? "" : caption.text());
        if (table == null || !month.find()) {
            return null;
        }
        TreeSet<Integer> days = new TreeSet<>();
        for (Element anchor : table.select(Css.of("a[href*=/archive/]"))) {
            Matcher day = DAY.matcher(anchor.attr("href"));
            if (day.find()) {
                days.add(Integer.valueOf(day.group(1)));
            }
        }
        String padded = month.group(2).length() == 1 ? "0" + month.group(2) : month.group(2);
        return new BlogCalendar(month.group(1) + "-" + padded, List.copyOf(days));
    }
}
