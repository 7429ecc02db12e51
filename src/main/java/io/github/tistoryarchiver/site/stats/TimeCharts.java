package io.github.tistoryarchiver.site.stats;

import io.github.tistoryarchiver.site.chart.Cell;
import io.github.tistoryarchiver.site.chart.Grid;
import io.github.tistoryarchiver.site.chart.Steps;
import io.github.tistoryarchiver.site.chart.Value;
import io.github.tistoryarchiver.site.chart.Width;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** When posts were published: in which months, on which days of the week, at which hours. */
final class TimeCharts {
    private static final int MONTHS = 12;
    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final int LABELLED = 6;

    private final Words words;
    private final Timeline time;
    private final String root;

    TimeCharts(Words words, Timeline time, String root) {
        this.words = words;
        this.time = time;
        this.root = root;
    }

    /** Returns the short names of months; on phones, where they would touch, their numbers. */
    static List<String> monthNames(Words words, Width width) {
        return width == Width.NARROW
                ? IntStream.rangeClosed(1, MONTHS).mapToObj(Integer::toString).toList()
                : List.of(words.get("stats.monthNames").split(" "));
    }

    static List<String> dayNames(Words words) {
        return List.of(words.get("stats.dayNames").split(" "));
    }

    Html legend() {
        return Grid.legend(words.get("stats.few"), words.get("stats.many"));
    }

    /** Draws a row a year, in which each month with posts leads to them. */
    Html months() {
        Section section = new Section(words, "months");
        List<Integer> span = time.span();
        List<Cell> cells = new ArrayList<>();
        List<List<Html>> rows = new ArrayList<>();
        for (int year : span) {
            List<Html> row = new ArrayList<>(List.of(yearLink(year)));
            for (int month = 1; month <= MONTHS; month++) {
                int posts = time.months().getOrDefault(YearMonth.of(year, month), 0);
                String href = posts == 0 ? null : root + "m/" + YearMonth.of(year, month) + ".html";
                String name = words.get(
                        "stats.month.posts",
                        Integer.toString(year),
                        words.get(
                                "month." + YearMonth.of(year, month).toString().substring(5)),
                        words.number(posts));
                cells.add(new Cell(month - 1, span.indexOf(year), posts, name, href));
                row.add(Html.text(words.number(posts)));
            }
            rows.add(row);
        }
        Steps steps = new Steps(time.months().values().stream().mapToLong(Integer::longValue));
        List<String> names = span.stream().map(String::valueOf).toList();
        List<String> columns = new ArrayList<>(List.of(words.get("stats.year")));
        columns.addAll(List.of(words.get("stats.monthNames").split(" ")));
        return section.of(
                words.get("stats.months.says"),
                Tag.of("div")
                        .add(Width.both(
                                Width.WIDE,
                                width -> new Grid(48, MONTHS, 22, monthNames(words, width), names)
                                        .of(cells, steps, width, section.title())))
                        .add(legend()),
                section.table(columns, rows));
    }

    private Html yearLink(int year) {
        return time.posts(year).isEmpty()
                ? Html.text(Integer.toString(year))
                : Tag.link(root + "stats/" + year + ".html", Integer.toString(year));
    }

    /** Draws a row for each day of the week, and a column for each hour. */
    Html hours() {
        Section section = new Section(words, "hours");
        List<Cell> cells = new ArrayList<>();
        List<List<Html>> rows = new ArrayList<>();
        long[] sums = new long[HOURS];
        List<String> days = dayNames(words);
        for (int hour = 0; hour < HOURS; hour++) {
            List<Html> row = new ArrayList<>(List.of(Html.text(words.get("stats.hour", hour))));
            for (int day = 0; day < DAYS; day++) {
                cells.add(new Cell(hour, day, time.posts(day, hour), "", null));
                row.add(Html.text(words.number(time.posts(day, hour))));
                sums[hour] += time.posts(day, hour);
            }
            rows.add(row);
        }
        String sentence = sentence(sums);
        List<String> columns = new ArrayList<>(List.of(words.get("stats.time")));
        columns.addAll(days);
        List<String> above = IntStream.range(0, HOURS)
                .mapToObj(hour -> hour % LABELLED == 0 ? words.get("stats.hour", hour) : "")
                .toList();
        Steps steps = new Steps(cells.stream().mapToLong(Cell::number));
        return section.of(
                sentence,
                Tag.of("div")
                        .add(Width.both(
                                Width.WIDE,
                                width -> new Grid(28, HOURS, width == Width.NARROW ? 16 : 22, above, days)
                                        .of(cells, steps, width, section.title() + ": " + sentence)))
                        .add(legend()),
                section.table(columns, rows));
    }

    /** Says in which three hours, and on which day of the week, most posts were published. */
    private String sentence(long[] sums) {
        int best = 0;
        long most = -1;
        for (int hour = 0; hour < HOURS; hour++) {
            long three = sums[hour] + sums[(hour + 1) % HOURS] + sums[(hour + 2) % HOURS];
            if (three > most) {
                most = three;
                best = hour;
            }
        }
        int day = 0;
        for (int other = 1; other < DAYS; other++) {
            day = sum(other) > sum(day) ? other : day;
        }
        return words.get(
                "stats.hours.says",
                best,
                (best + 3) % HOURS,
                words.number(100 * most / Math.max(1, time.inside().size())),
                words.get("stats.fullDayNames").split(" ")[day]);
    }

    private int sum(int day) {
        return IntStream.range(0, HOURS).map(hour -> time.posts(day, hour)).sum();
    }

    /** Returns a value for each number. */
    static Value value(Words words, String name, long number) {
        return new Value(name, number, words.number(number));
    }
}
